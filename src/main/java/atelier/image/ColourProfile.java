package atelier.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.util.Optional;

/// An ICC profile of grey or RGB samples that differs from sRGB.
///
/// Colours outside sRGB are clipped on reading: the models see sRGB and give sRGB.
final class ColourProfile {
    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    /// Lines converted at once: enough to make the call cheap, few enough to stay in the cache.
    private static final int STRIP = 32;
    /// A profile that moves no colour by more than this is sRGB under another name.
    private static final int TOLERANCE = 1;

    private final byte[] icc;
    private final ICC_Profile profile;

    private ColourProfile(byte[] icc, ICC_Profile profile) {
        this.icc = icc;
        this.profile = profile;
    }

    /// The profile, unless it is damaged, does not lead to sRGB, is of another kind (CMYK, Lab) or sRGB itself.
    static Optional<ColourProfile> of(byte[] icc) {
        try {
            ICC_Profile profile = ICC_Profile.getInstance(icc);
            int kind = profile.getColorSpaceType();
            if (kind != ColorSpace.TYPE_RGB && kind != ColorSpace.TYPE_GRAY) {
                return Optional.empty();
            }
            ColourProfile found = new ColourProfile(icc.clone(), profile);
            return found.isSrgb() ? Optional.empty() : Optional.of(found);
        } catch (IllegalArgumentException | CMMException e) {
            return Optional.empty();
        }
    }

    /// The profile of sRGB, for files that others take for anything where they say nothing.
    static byte[] srgb() {
        return SRGB.getData();
    }

    /// The bytes to keep with a picture; none for grey, since pictures are written in colour, and none where no way
    /// leads back from sRGB, as in profiles of scanners.
    byte[] kept() {
        return isGrey() || !leadsBack() ? new byte[0] : icc.clone();
    }

    private boolean leadsBack() {
        try {
            fromSrgb(Raster.of8(1, 1, new int[] {0xff808080}));
            return true;
        } catch (CMMException e) {
            return false;
        }
    }

    /// A picture whose samples are in this profile, in sRGB.
    Raster toSrgb(Raster picture) {
        return converted(picture, profile, SRGB);
    }

    /// A picture in sRGB with samples in this profile.
    Raster fromSrgb(Raster picture) {
        return converted(picture, SRGB, profile);
    }

    boolean isGrey() {
        return profile.getNumComponents() == 1;
    }

    private boolean isSrgb() {
        int[] colours = new int[125];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = 0xff000000 | (i / 25 * 63) << 16 | (i / 5 % 5 * 63) << 8 | (i % 5 * 63);
        }
        Raster cube = Raster.of8(colours.length, 1, colours);
        // Converted in any case: what cannot be is found here, not when the picture is read.
        return toSrgb(cube).largestDifference(cube) <= TOLERANCE && !isGrey();
    }

    private static Raster converted(Raster picture, ICC_Profile from, ICC_Profile to) {
        ColorConvertOp conversion = new ColorConvertOp(new ICC_Profile[] {from, to}, null);
        int type = picture.bits() == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
        int width = picture.width();
        Samples samples = new Samples(picture);
        for (int y = 0; y < picture.height(); y += STRIP) {
            int lines = Math.min(STRIP, picture.height() - y);
            WritableRaster source =
                    java.awt.image.Raster.createInterleavedRaster(type, width, lines, from.getNumComponents(), null);
            WritableRaster target =
                    java.awt.image.Raster.createInterleavedRaster(type, width, lines, to.getNumComponents(), null);
            samples.copyTo(source, y);
            conversion.filter(source, target);
            samples.copyFrom(target, y);
        }
        return samples.raster();
    }
}

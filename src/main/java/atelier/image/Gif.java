package atelier.image;

import atelier.base.AtomicFile;
import atelier.base.Progress;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/// GIF 89a: 256 colours for all frames together, taken from up to [#LOOKED_AT] of them, with ordered dithering, which
/// keeps still from frame to frame. Grey pictures lose nothing. Times are hundredths of a second, and at least two of
/// them, for players take less for a mistake.
record Gif() implements AnimationFormat {
    private static final int LOOKED_AT = 32;
    private static final int LEAST_DELAY = 2;

    @Override
    public void write(Path file, Animation animation, Progress progress) {
        Palette palette = palette(animation, progress.part(0, 0.1));
        AtomicFile.write(file, out -> write(animation, palette, progress.part(0.1, 1), out));
    }

    private static Palette palette(Animation animation, Progress progress) {
        int looks = Math.min(LOOKED_AT, animation.length());
        ColourCount count = new ColourCount();
        for (int i = 0; i < looks; i++) {
            progress.report((double) i / looks);
            count.add(animation.picture((int) ((long) i * animation.length() / looks)));
        }
        return Palette.of(count);
    }

    private static void write(Animation animation, Palette palette, Progress progress, OutputStream out)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
            IndexColorModel colours = colours(palette);
            Dithering dithering = new Dithering(palette);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < animation.length(); i++) {
                progress.report((double) i / animation.length());
                BufferedImage frame = indexed(animation.picture(i), dithering, colours);
                IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), how);
                metadata.mergeTree(metadata.getNativeMetadataFormatName(), extensions(animation, i));
                writer.writeToSequence(new IIOImage(frame, null, metadata), how);
                stream.flush();
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static IndexColorModel colours(Palette palette) {
        int[] colours = palette.colours();
        return new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static BufferedImage indexed(Raster picture, Dithering dithering, IndexColorModel colours) {
        BufferedImage image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        dithering.places(picture, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
        return image;
    }

    /// A frame's time; in the first also how often all is shown, and the recipe.
    private static IIOMetadataNode extensions(Animation animation, int number) {
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_gif_image_1.0");
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(delay(number, animation.framesPerSecond())));
        control.setAttribute("transparentColorIndex", "0");
        if (number == 0) {
            if (animation.loop()) {
                IIOMetadataNode application = child(child(root, "ApplicationExtensions"), "ApplicationExtension");
                application.setAttribute("applicationID", "NETSCAPE");
                application.setAttribute("authenticationCode", "2.0");
                // Repetitions: 0, which is without end.
                application.setUserObject(new byte[] {1, 0, 0});
            }
            child(child(root, "CommentExtensions"), "CommentExtension")
                    .setAttribute("value", GifComment.of(animation.recipeJson()));
        }
        return root;
    }

    /// In hundredths of a second, such that all of them keep the time.
    private static int delay(int number, int framesPerSecond) {
        long begins = Math.round(100.0 * number / framesPerSecond);
        long ends = Math.round(100.0 * (number + 1) / framesPerSecond);
        return (int) Math.max(LEAST_DELAY, ends - begins);
    }

    private static IIOMetadataNode child(IIOMetadataNode parent, String name) {
        IIOMetadataNode child = new IIOMetadataNode(name);
        parent.appendChild(child);
        return child;
    }
}

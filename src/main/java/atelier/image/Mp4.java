package atelier.image;

import atelier.base.AtomicFile;
import atelier.base.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Packet.FrameType;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.Brand;
import org.jcodec.containers.mp4.boxes.Box;
import org.jcodec.containers.mp4.boxes.Header;
import org.jcodec.containers.mp4.boxes.MovieBox;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/// MP4 with H.264 video. Sides that are odd grow by one pixel, which repeats the last. Whether a player begins again
/// is the player's own choice.
record Mp4() implements AnimationFormat {
    @Override
    public void write(Path file, Animation animation, Progress progress) {
        AtomicFile.writeSeekable(file, channel -> write(animation, progress, channel));
    }

    private static void write(Animation animation, Progress progress, FileChannel channel) throws IOException {
        MP4Muxer muxer = MP4Muxer.createMP4Muxer(new FileChannelWrapper(channel), Brand.MP4);
        H264 encoder = new H264();
        Raster first = animation.picture(0);
        Yuv yuv = new Yuv(first.width(), first.height());
        MuxerTrack track = muxer.addVideoTrack(
                Codec.H264,
                VideoCodecMeta.createSimpleVideoCodecMeta(new Size(yuv.width(), yuv.height()), ColorSpace.YUV420J));
        for (int i = 0; i < animation.length(); i++) {
            progress.report((double) i / animation.length());
            Picture picture = yuv.picture(i == 0 ? first : animation.picture(i));
            FrameType type = encoder.isKey() ? FrameType.KEY : FrameType.INTER;
            track.addFrame(
                    Packet.createPacket(encoder.encode(picture), i, animation.framesPerSecond(), 1, i, type, null));
        }
        MovieBox movie = muxer.finalizeHeader();
        byte[] recipe = Mp4Comment.of(animation.recipeJson());
        movie.add(Box.createLeafBox(
                Header.createHeader(Mp4Comment.BOX, Header.estimateHeaderSize(recipe.length) + recipe.length),
                ByteBuffer.wrap(recipe)));
        muxer.storeHeader(movie);
    }
}

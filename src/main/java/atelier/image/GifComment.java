package atelier.image;

import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// The recipe as a comment in a GIF, in ASCII, which is all that comments are sure to keep.
final class GifComment {
    private static final String START = PngWriter.WALK + " ";

    private GifComment() {}

    static String of(String json) {
        StringBuilder ascii = new StringBuilder(START);
        json.chars().forEach(c -> ascii.append(c < 127 ? Character.toString(c) : "\\u%04x".formatted(c)));
        return ascii.toString();
    }

    /// The recipe in the comments of the first frame.
    static Optional<String> read(ImageReader reader) throws IOException {
        IIOMetadata metadata = reader.getImageMetadata(0);
        NodeList children =
                metadata.getAsTree(metadata.getNativeMetadataFormatName()).getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeName().equals("CommentExtensions")) {
                for (Node comment = children.item(i).getFirstChild();
                        comment != null;
                        comment = comment.getNextSibling()) {
                    String value = comment.getAttributes().getNamedItem("value").getNodeValue();
                    if (value.startsWith(START)) {
                        return Optional.of(value.substring(START.length()));
                    }
                }
            }
        }
        return Optional.empty();
    }
}

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The icon as Windows and macOS want it: one file with the PNGs of all sizes in it.
final class IconFile {
    private static final int[] SIZES = {16, 32, 48, 64, 128, 256};
    private static final int HEADER = 6;
    private static final int ENTRY = 16;

    private IconFile() {}

    /// A directory of sizes, then the pictures. 256 is written as 0.
    static Path ico(Path pngs, Path file) throws IOException {
        Map<Integer, byte[]> pictures = new LinkedHashMap<>();
        for (int size : SIZES) {
            pictures.put(size, png(pngs, size));
        }
        int offset = HEADER + ENTRY * pictures.size();
        int length =
                offset + pictures.values().stream().mapToInt(png -> png.length).sum();
        ByteBuffer ico = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        ico.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        for (Map.Entry<Integer, byte[]> picture : pictures.entrySet()) {
            ico.put(picture.getKey().byteValue())
                    .put(picture.getKey().byteValue())
                    .putShort((short) 0);
            ico.putShort((short) 1)
                    .putShort((short) 32)
                    .putInt(picture.getValue().length)
                    .putInt(offset);
            offset += picture.getValue().length;
        }
        pictures.values().forEach(ico::put);
        return Files.write(file, ico.array());
    }

    /// Blocks of a type, a length and a PNG. The types say the sizes, those with twice the pixels again.
    static Path icns(Path pngs, Path file) throws IOException {
        Map<String, byte[]> blocks = new LinkedHashMap<>();
        blocks.put("icp4", png(pngs, 16));
        blocks.put("icp5", png(pngs, 32));
        blocks.put("ic12", png(pngs, 64));
        blocks.put("ic07", png(pngs, 128));
        blocks.put("ic08", png(pngs, 256));
        blocks.put("ic09", png(pngs, 512));
        int length =
                8 + blocks.values().stream().mapToInt(png -> 8 + png.length).sum();
        ByteBuffer icns = ByteBuffer.allocate(length).put("icns".getBytes()).putInt(length);
        blocks.forEach(
                (type, png) -> icns.put(type.getBytes()).putInt(8 + png.length).put(png));
        return Files.write(file, icns.array());
    }

    private static byte[] png(Path folder, int size) throws IOException {
        return Files.readAllBytes(folder.resolve("atelier-" + size + ".png"));
    }
}

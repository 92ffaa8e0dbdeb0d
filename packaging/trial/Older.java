/// An older version to upgrade from: the package that was built, under an earlier number and with a file that the later
/// one does not have.
final class Older {
    static final String VERSION = "0.0.9";
    /// In the program's folder.
    static final String LEFT_OVER = "/lib/left-over.jar";

    private Older() {}

    /// Makes `/packages/older/NAME.deb` out of `/packages/NAME_VERSION_amd64.deb`.
    static String command(String name, String version) {
        String folder = "/packages/older/" + name;
        return String.join(
                " && ",
                "mkdir -p /packages/older",
                "dpkg-deb --raw-extract /packages/%s_%s_amd64.deb %s".formatted(name, version, folder),
                "sed -i 's/%s/%s/' %s/DEBIAN/control".formatted(version.replace(".", "\\."), VERSION, folder),
                name.equals("atelier") ? "touch %s/opt/atelier/lib/app%s".formatted(folder, LEFT_OVER) : "true",
                "dpkg-deb --root-owner-group -Zzstd -z1 --build %s %s.deb".formatted(folder, folder),
                "rm -r " + folder);
    }
}

/// Writes the home of the Java that runs this into a file, for the launchers of a tree that stays on this machine.
void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, System.getProperty("java.home") + "\n");
}

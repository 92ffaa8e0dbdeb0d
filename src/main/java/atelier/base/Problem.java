package atelier.base;

import java.nio.file.Path;

/// A failure that a user can meet and do something about.
///
/// One record each, with plain JDK components: they are, in order, the arguments of the message
/// `problem.<Name>` in every language, which names the file and the way out. A test walks the
/// permitted records and the languages. Whatever is not a `Problem` is a bug.
public sealed interface Problem {
    // Files and folders
    record FileMissing(Path file) implements Problem {}

    record FileUnreadable(Path file, String reason) implements Problem {}

    record FileNotWritable(Path file, String reason) implements Problem {}

    record DiskFull(Path file) implements Problem {}

    record NoFileManager(Path folder) implements Problem {}

    // Pictures
    record PictureEmpty(Path file) implements Problem {}

    record PictureIsFolder(Path folder) implements Problem {}

    record PictureUnknown(Path file) implements Problem {}

    record PictureDamaged(Path file, String reason) implements Problem {}

    /// A picture to be made.
    record ResultTooLarge(long width, long height, int limitMegapixels) implements Problem {}

    record PictureTooLarge(Path file, int width, int height, int limitMegapixels) implements Problem {}

    record JpegTooLong(Path file, int width, int height, int longest) implements Problem {}

    record PictureFormatNotWritable(Path file, String known) implements Problem {}

    record AnimationFormatNotWritable(Path file, String known) implements Problem {}

    record FolderNotEmpty(Path folder) implements Problem {}

    record PaintingsFull(int most) implements Problem {}

    record PaintingMissing(String model) implements Problem {}

    record PaintingNotTaken(String model) implements Problem {}

    record ClipboardEmpty() implements Problem {}

    // Models
    /// A model of the user's has the name of one that came with the program since.
    record ModelHidden(Path folder, String id) implements Problem {}

    record ModelUnknown(String id) implements Problem {}

    record ModelCardDamaged(Path file, String reason) implements Problem {}

    record ModelFileMissing(Path file) implements Problem {}

    record ModelFileChanged(Path file) implements Problem {}

    record ModelFileOutside(Path folder, String name) implements Problem {}

    record ModelNotLoadable(Path file, String reason) implements Problem {}

    record ModelDisagrees(String id, double difference, double tolerance) implements Problem {}

    record ModelNameTaken(String id) implements Problem {}

    record ModelWrongKind(String id, String kind, String needed) implements Problem {}

    /// A generator whose pictures are not such that they could grow to those wanted.
    ///
    /// @param half side that they could have, in pixels; `quarter` another one
    /// @param channels that they should have: 1 for grey, 3 for colours
    record GeneratorUnfit(String id, int half, int quarter, int channels) implements Problem {}

    // Models made elsewhere
    record ModelFormatUnsafe(Path file) implements Problem {}

    record ModelFormatUnusable(Path file) implements Problem {}

    record ModelNotOnnx(Path file) implements Problem {}

    record ModelDataMissing(Path file, String data) implements Problem {}

    record ModelOperatorUnknown(Path file, String operator) implements Problem {}

    record ModelOpsetUnknown(Path file, long opset, String known) implements Problem {}

    record ModelInputsUnclear(Path file, String inputs) implements Problem {}

    record ModelMakesNoPicture(Path file, String makes) implements Problem {}

    record ModelTooLarge(Path file, long megabytes) implements Problem {}

    record ModelTooSlow(Path file, long seconds) implements Problem {}

    record ModelTrialLost(Path file, int exitCode) implements Problem {}

    /// A folder or an archive that holds more than any model does.
    record ModelOversized(Path file, int mostFiles, long mostMegabytes) implements Problem {}

    record ModelIdTaken(String id) implements Problem {}

    record ModelIdWrong(String id) implements Problem {}

    record ModelTitleMissing(String id) implements Problem {}

    record ModelBundled(String id) implements Problem {}

    record DeviceUnavailable(String device, String reason) implements Problem {}

    record OutOfMemory(String what, long megabytes) implements Problem {}

    // Recipes
    record RecipeMissing(Path file) implements Problem {}

    /// What it carries tells how all of it was made, and no single picture.
    record RecipeOfAnimation(Path file) implements Problem {}

    record RecipeDamaged(Path file, String reason) implements Problem {}

    /// The point that it names is none of the model that is installed.
    record RecipeUnfit(String model) implements Problem {}

    record LatentUnfit(String model, int needed, int given) implements Problem {}

    record ClassesUnfit(String model, int needed, int given) implements Problem {}

    record ClassesMissing(String model) implements Problem {}

    record SourceMissing(Path file) implements Problem {}

    record SourceOverwritten(Path file) implements Problem {}

    record SourceChanged(Path file) implements Problem {}

    // Evaluation
    record TooFewToCompare(int pictures, int needed, String features) implements Problem {}

    // Gallery and settings
    record GalleryDamaged(Path index, Path keptAs) implements Problem {}

    record GalleryNewer(Path index) implements Problem {}

    record PictureNameEmpty() implements Problem {}

    record PictureNameTaken(String name) implements Problem {}

    /// @param part of the name that some system has another use for
    record PictureNameWrong(String name, String part) implements Problem {}

    record PictureNameReserved(String name) implements Problem {}

    record PictureNameTooLong(String name) implements Problem {}

    record SettingsDamaged(Path file, Path keptAs) implements Problem {}

    record SketchbookDamaged(Path file, Path keptAs) implements Problem {}

    record CompassDamaged(Path file, Path keptAs) implements Problem {}

    record StoryboardDamaged(Path file, Path keptAs) implements Problem {}

    // Training
    record PlanDamaged(Path file, String reason) implements Problem {}

    record RunUnknown(Path folder) implements Problem {}

    /// @param file of a run, beside its plan
    record RunDamaged(Path file, String reason) implements Problem {}

    record RunExists(Path folder) implements Problem {}

    record RunBusy(Path folder) implements Problem {}

    /// Another program is at work on the run, and does not hear this one.
    record RunElsewhere(Path folder) implements Problem {}

    record TooFewClasses(Path folder) implements Problem {}

    record TooFewPictures(Path folder, int found, int needed) implements Problem {}

    record CheckpointMissing(Path run) implements Problem {}

    record CheckpointDamaged(Path file, String reason) implements Problem {}

    record TrainingDiverged(long step) implements Problem {}

    record WorkerMissing(Path folder) implements Problem {}

    /// @param reason as the system says it
    record ProcessNotStarted(String program, String reason) implements Problem {}

    record WorkerLost(Path run, int exitCode) implements Problem {}

    // Command line
    record OptionWrong(String option, String value, String expected) implements Problem {}

    record OptionUnused(String option, String goesWith) implements Problem {}

    record DisplayMissing(String reason) implements Problem {}

    /// The exception that carries this problem.
    default ProblemException exception() {
        return new ProblemException(this, null);
    }

    /// The exception that carries this problem and what it came from.
    default ProblemException exception(Throwable cause) {
        return new ProblemException(this, cause);
    }
}

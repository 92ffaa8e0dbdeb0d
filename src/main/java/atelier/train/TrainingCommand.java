package atelier.train;

/// What a worker can be told: one line of JSON each on its standard input, obeyed after the step under
/// way. The end of input means [Stop].
public sealed interface TrainingCommand {
    record Pause() implements TrainingCommand {}

    record Resume() implements TrainingCommand {}

    record Checkpoint() implements TrainingCommand {}

    record Sample() implements TrainingCommand {}

    /// Export the model as it is and go on.
    record Export() implements TrainingCommand {}

    /// Checkpoint, export the model as the best checkpoint has it, and leave. Obeyed at the plan's end too, where
    /// no step is left.
    record ExportBest() implements TrainingCommand {}

    /// Checkpoint and leave.
    record Stop() implements TrainingCommand {}
}

package atelier.make;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.tensor.Shape;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
    /// More than any machine has.
    private static final Shape ENORMOUS = Shape.of(1L << 50);

    @Test
    void memoryThatCannotBeHadIsToldAsThatAndTheRestIsGivenBack() {
        Workspace workspace = new Workspace();
        workspace.tensor("picture", Shape.of(3, 4, 4));
        workspace.tensor("features", Shape.of(8, 2, 2));

        assertThatThrownBy(() -> workspace.tensor("picture", ENORMOUS)).isInstanceOf(OutOfMemoryError.class);

        assertThatCode(workspace::close).doesNotThrowAnyException();
    }
}

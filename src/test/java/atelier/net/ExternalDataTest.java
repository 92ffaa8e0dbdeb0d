package atelier.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.SparseTensorProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import atelier.base.Problem;
import atelier.base.ProblemException;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Weights beside an ONNX file, wherever the format lets them be named.
class ExternalDataTest {
    private static final byte[] WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8};

    /// Where a tensor can be in a model, and the one that is there.
    enum Place {
        INITIALISER(
                (model, tensor) -> model.getGraphBuilder().addInitializer(tensor),
                model -> model.getGraph().getInitializer(0)),
        SPARSE_VALUES(
                (model, tensor) -> model.getGraphBuilder()
                        .addSparseInitializer(SparseTensorProto.newBuilder().setValues(tensor)),
                model -> model.getGraph().getSparseInitializer(0).getValues()),
        SPARSE_INDICES(
                (model, tensor) -> model.getGraphBuilder()
                        .addSparseInitializer(SparseTensorProto.newBuilder().setIndices(tensor)),
                model -> model.getGraph().getSparseInitializer(0).getIndices()),
        ATTRIBUTE(
                (model, tensor) -> attribute(model, attribute -> attribute.setT(tensor)),
                model -> attribute(model).getT()),
        ATTRIBUTES(
                (model, tensor) -> attribute(model, attribute -> attribute.addTensors(tensor)),
                model -> attribute(model).getTensors(0)),
        SPARSE_ATTRIBUTE(
                (model, tensor) -> attribute(
                        model,
                        attribute -> attribute.setSparseTensor(
                                SparseTensorProto.newBuilder().setValues(tensor))),
                model -> attribute(model).getSparseTensor().getValues()),
        INNER_GRAPH(
                (model, tensor) -> attribute(
                        model,
                        attribute -> attribute.setG(GraphProto.newBuilder().addInitializer(tensor))),
                model -> attribute(model).getG().getInitializer(0)),
        FUNCTION(
                (model, tensor) -> model.addFunctions(FunctionProto.newBuilder()
                        .addNode(NodeProto.newBuilder()
                                .addAttribute(AttributeProto.newBuilder().setT(tensor)))),
                model -> model.getFunctions(0).getNode(0).getAttribute(0).getT());

        private interface Put {
            void into(ModelProto.Builder model, TensorProto.Builder tensor);
        }

        private final Put put;
        private final Function<ModelProto, TensorProto> taken;

        Place(Put put, Function<ModelProto, TensorProto> taken) {
            this.put = put;
            this.taken = taken;
        }

        private static void attribute(ModelProto.Builder model, Consumer<AttributeProto.Builder> change) {
            change.accept(model.getGraphBuilder().addNodeBuilder().addAttributeBuilder());
        }

        private static AttributeProto attribute(ModelProto model) {
            return model.getGraph().getNode(0).getAttribute(0);
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void isTakenInFromWhereverItIsNamed(Place place) throws IOException {
        Files.write(folder.resolve("重み é.data"), WEIGHTS);

        TensorProto taken = place.taken.apply(ExternalData.takenIn(model(place, "重み é.data"), file()));

        assertThat(taken.getRawData().toByteArray()).isEqualTo(new byte[] {3, 4, 5, 6});
        assertThat(taken.getDataLocation()).isEqualTo(TensorProto.DataLocation.DEFAULT);
        assertThat(taken.getExternalDataList()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isMissedWhereItIsNotThere(Place place) {
        assertThatThrownBy(() -> ExternalData.takenIn(model(place, "gone"), file()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(new Problem.ModelDataMissing(file(), "gone")));
    }

    @ParameterizedTest
    @EnumSource
    void isNeverReadFromOutsideTheFolder(Place place) {
        assertThatThrownBy(() -> ExternalData.takenIn(model(place, "../secret"), file()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem())
                                .isEqualTo(new Problem.ModelFileOutside(folder, "../secret")));
    }

    @Test
    void aModelThatHoldsAllItsWeightsStaysAsItIs() {
        ModelProto.Builder whole = ModelProto.newBuilder();
        whole.getGraphBuilder().addInitializerBuilder().setRawData(ByteString.copyFrom(WEIGHTS));
        ModelProto model = whole.build();

        assertThat(ExternalData.takenIn(model, file())).isSameAs(model);
    }

    private Path file() {
        return folder.resolve("model.onnx");
    }

    private static ModelProto model(Place place, String location) {
        ModelProto.Builder model = ModelProto.newBuilder();
        place.put.into(
                model,
                TensorProto.newBuilder()
                        .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                        .addExternalData(entry("location", location))
                        .addExternalData(entry("offset", "2"))
                        .addExternalData(entry("length", "4")));
        return model.build();
    }

    private static StringStringEntryProto entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }
}

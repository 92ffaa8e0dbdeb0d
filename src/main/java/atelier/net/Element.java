package atelier.net;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;

/// What kind of numbers a tensor of an ONNX file holds.
public enum Element {
    FLOAT(DataType.FLOAT_VALUE),
    HALF(DataType.FLOAT16_VALUE),
    BRAIN(DataType.BFLOAT16_VALUE),
    DOUBLE(DataType.DOUBLE_VALUE),
    UINT8(DataType.UINT8_VALUE),
    INT32(DataType.INT32_VALUE),
    INT64(DataType.INT64_VALUE),
    /// Yes or no, as 1 and 0.
    BOOL(DataType.BOOL_VALUE),
    /// Text, sequences and the like.
    OTHER(DataType.UNDEFINED_VALUE);

    private final int code;

    Element(int code) {
        this.code = code;
    }

    /// ONNX's number for it.
    int code() {
        return code;
    }

    /// Whether only whole numbers go in.
    public boolean isWhole() {
        return this == UINT8 || this == INT32 || this == INT64;
    }

    static Element of(int code) {
        for (Element element : values()) {
            if (element.code == code) {
                return element;
            }
        }
        return OTHER;
    }
}

package atelier.base;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// Records as JSON and back. The one home of Jackson.
///
/// A record whose type is a sealed interface carries the record's own name as `"is"`, so that data
/// types need no annotations: `{"is":"Stylize", ...}`. A record of one component called `value` is
/// written as that value. Unknown fields are let pass (files of newer
/// versions), absent ones become null or empty, empty optionals are not written.
public final class Json {
    /// What could not be read, in words that can stand in a [Problem]'s reason.
    public static final class Malformed extends RuntimeException {
        Malformed(JacksonException cause) {
            super(
                    cause.getLocation() == null
                            ? cause.getOriginalMessage()
                            : "line " + cause.getLocation().getLineNr() + ": " + cause.getOriginalMessage(),
                    cause);
        }

        Malformed(String reason, JacksonException cause) {
            super(reason, cause);
        }

        Malformed(String reason) {
            super(reason);
        }
    }

    private static final JsonMapper COMPACT = JsonMapper.builder()
            .annotationIntrospector(new SealedNames())
            .addModule(new SimpleModule()
                    .addSerializer(Path.class, new ToStringSerializer(Path.class))
                    .addDeserializer(Path.class, new PathFromString()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();
    private static final JsonMapper PRETTY =
            COMPACT.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final JsonMapper EXACT = COMPACT.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // A part of a step would silently become none, and the second of two values hide the first.
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /// On one line, without a line break.
    public static String compact(Object value) {
        return COMPACT.writeValueAsString(value);
    }

    /// Indented, with a line break at the end: for files that people open.
    public static String pretty(Object value) {
        return PRETTY.writeValueAsString(value) + "\n";
    }

    /// @throws Malformed when the text is not JSON or not of this type
    public static <T> T read(String json, Class<T> type) {
        try {
            T value = COMPACT.readValue(json, type);
            if (value == null) {
                throw new Malformed("null is not a " + type.getSimpleName());
            }
            return value;
        } catch (JacksonException e) {
            throw new Malformed(e);
        }
    }

    /// What people have written: a key that is not known is a mistake, and so is a number that is left out.
    /// Mistakes are told by their path, `stages[0].crpo: not known; ...`.
    ///
    /// @throws Malformed when the text is not JSON, not of this type, or holds more than that
    public static <T> T readExactly(String json, Class<T> type) {
        try {
            T value = EXACT.readValue(json, type);
            if (value == null) {
                throw new Malformed("null is not a " + type.getSimpleName());
            }
            leftOut("", EXACT.readTree(json), EXACT.valueToTree(value)).ifPresent(path -> {
                throw new Malformed(path + ": it is missing");
            });
            return value;
        } catch (UnrecognizedPropertyException e) {
            String known = Objects.requireNonNullElse(e.getKnownPropertyIds(), List.of()).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            throw new Malformed(path(e) + ": not known; possible here: " + known, e);
        } catch (DatabindException e) {
            String why = e.getCause() instanceof NullPointerException ? "something is missing" : e.getOriginalMessage();
            throw new Malformed(path(e) + ": " + why.lines().findFirst().orElse(""), e);
        } catch (JacksonException e) {
            throw new Malformed(e);
        }
    }

    /// The path of the first number, or yes or no, that was read though it was not given: reading makes it 0, or
    /// no.
    private static Optional<String> leftOut(String path, JsonNode given, JsonNode read) {
        if (read.isArray() && given.isArray()) {
            return IntStream.range(0, Math.min(given.size(), read.size()))
                    .mapToObj(i -> leftOut(path + "[" + i + "]", given.get(i), read.get(i)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return read.properties().stream()
                .map(part -> {
                    String name = path.isEmpty() ? part.getKey() : path + "." + part.getKey();
                    JsonNode there = given.get(part.getKey());
                    boolean plain =
                            part.getValue().isNumber() || part.getValue().isBoolean();
                    return there != null
                            ? leftOut(name, there, part.getValue())
                            : Optional.of(name).filter(_ -> plain);
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Where in the text: `objective.data.side`, `stages[0].crop`.
    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? "the whole" : path.toString();
    }

    public static <T> T read(byte[] json, Class<T> type) {
        return read(new String(json, StandardCharsets.UTF_8), type);
    }

    /// Paths are plain text in our files, readable whatever characters they hold.
    private static final class PathFromString extends FromStringDeserializer<Path> {
        PathFromString() {
            super(Path.class);
        }

        @Override
        protected Path _deserialize(String value, DeserializationContext context) {
            return Path.of(value);
        }

        @Override
        protected boolean _shouldTrim() {
            return false;
        }

        @Override
        protected Path _deserializeFromEmptyString(DeserializationContext context) {
            return Path.of("");
        }
    }
}

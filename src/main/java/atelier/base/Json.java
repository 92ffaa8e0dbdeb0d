package atelier.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
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

    /// What people have written: a key that is not known is a mistake. Mistakes are told by their path,
    /// `stages[0].crpo: not known; ...`.
    ///
    /// @throws Malformed when the text is not JSON, not of this type, or holds more than that
    public static <T> T readExactly(String json, Class<T> type) {
        try {
            T value = EXACT.readValue(json, type);
            if (value == null) {
                throw new Malformed("null is not a " + type.getSimpleName());
            }
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
    }

    /// Gives members of sealed interfaces their simple names, and lets names stand for themselves.
    private static final class SealedNames extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedClass type && sealedAbove(type.getRawType()) != null) {
                return JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, true, null);
            }
            return super.findPolymorphicTypeInfo(config, annotated);
        }

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedMethod method
                    && method.getName().equals("value")
                    && isName(method.getDeclaringClass())) {
                return true;
            }
            return super.hasAsValue(config, annotated);
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedConstructor constructor && isName(constructor.getDeclaringClass())) {
                return JsonCreator.Mode.DELEGATING;
            }
            return super.findCreatorAnnotation(config, annotated);
        }

        private static boolean isName(Class<?> type) {
            return type.isRecord()
                    && type.getRecordComponents().length == 1
                    && type.getRecordComponents()[0].getName().equals("value");
        }

        private static @Nullable Class<?> sealedAbove(Class<?> type) {
            if (type.isInterface()) {
                return type.isSealed() ? type : null;
            }
            for (Class<?> above : type.getInterfaces()) {
                if (above.isSealed()
                        && above.getPackageName().toLowerCase(Locale.ROOT).startsWith("atelier")) {
                    return above;
                }
            }
            return null;
        }
    }
}

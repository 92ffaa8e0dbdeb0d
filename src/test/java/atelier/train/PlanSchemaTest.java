package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.model.ModelId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The published schema of plans is what the records say. `-Dschema=write` writes it.
class PlanSchemaTest {
    private static final Path PUBLISHED = Path.of("src/site/resources/plan.schema.json");

    @Test
    void theSchemaIsWhatTheRecordsSay() throws Exception {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A training plan of Atelier");
        schema.putAll(of(TrainingPlan.class));
        String wanted = Json.pretty(schema);
        if ("write".equals(System.getProperty("schema"))) {
            Files.writeString(PUBLISHED, wanted);
        }
        assertThat(PUBLISHED).content().isEqualTo(wanted);
        assertThat(wanted).contains("\"const\" : \"Gan\"", "\"DENSE\"", "\"photographs\"");
    }

    private static Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == List.class) {
                return map("type", "array", "items", of(inner));
            }
            return generic.getRawType() == Optional.class
                    ? of(inner)
                    : map("type", "object", "additionalProperties", of(inner));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == int.class || plain == long.class) {
            return map("type", "integer");
        }
        if (plain == double.class || plain == Double.class) {
            return map("type", "number");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return map("type", "boolean");
        }
        if (plain == String.class || plain == Path.class) {
            return map("type", "string");
        }
        if (plain == ModelId.class) {
            return map("type", "string", "pattern", "^[a-z0-9][a-z0-9-]{0,63}$");
        }
        if (plain.isEnum()) {
            return map(
                    "enum",
                    Arrays.stream(plain.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        if (plain.isSealed()) {
            return map(
                    "oneOf",
                    Arrays.stream(plain.getPermittedSubclasses())
                            .map(member -> record(member, true))
                            .toList());
        }
        return record(plain, false);
    }

    private static Map<String, Object> record(Class<?> type, boolean named) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        if (named) {
            properties.put("is", map("const", type.getSimpleName()));
            required.add("is");
        }
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), of(component.getGenericType()));
            if (component.getType() != Optional.class && !component.getName().equals("leftOut")) {
                required.add(component.getName());
            }
        }
        return map("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}

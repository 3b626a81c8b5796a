package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client is generated from the API description, so each schema says of each field what it means, in which unit, if it
 * is always there and if it may be null, and each request has an example that the server can read.
 */
class ApiSchemasTests {

    private static final JsonNode API = DescribedApi.document();
    private static final JsonMapper STRICT =
            StrictBodies.strict(JsonMapper.builder().build());

    private static final Pattern UNIT = Pattern.compile(
            "(?i)number|per ?cent|euro|hours?\\b|days?\\b|month|year|byte|second|minute|point|counted|pages\\b"
                    + "|kilomet|version|revision|unit|HTTP");

    /** The stored description shows in a review what a change does to callers; a client is generated from it. */
    @Test
    void theStoredDescriptionIsTheOneOfTheCode() throws IOException {
        Path generated = Path.of("target/openapi.json");
        Path stored = Path.of("src/docs/openapi.json");
        Files.createDirectories(generated.getParent());
        Files.writeString(generated, API.toPrettyString() + "\n");

        assertThat(Files.readString(stored))
                .as("renew the description: cp %s %s", generated, stored)
                .isEqualTo(Files.readString(generated));
    }

    @Test
    void everySchemaIsDescribed() {
        List<String> vague = API.at("/components/schemas").properties().stream()
                .filter(schema ->
                        schema.getValue().path("description").asString("").isBlank())
                .map(Map.Entry::getKey)
                .toList();

        assertThat(vague).isEmpty();
    }

    @Test
    void everyFieldIsDescribed() {
        List<String> vague = new ArrayList<>();
        eachField((name, field) -> {
            if (!field.path("description").asString("").endsWith(".")) {
                vague.add(name);
            }
        });

        assertThat(vague).isEmpty();
    }

    @Test
    void everyNumberNamesItsUnit() {
        List<String> vague = new ArrayList<>();
        eachField((name, field) -> {
            boolean number = field.path("type").toString().matches(".*(number|integer).*");
            String text = field.path("description").asString("");
            if (number && !UNIT.matcher(text).find()) {
                vague.add(name + ": " + text);
            }
        });

        assertThat(vague).isEmpty();
    }

    /** An answer writes all its fields, null or not. */
    @Test
    void everyFieldOfAnAnswerIsRequired() {
        Set<String> sent = new HashSet<>();
        Set<String> answered = new HashSet<>();
        operations().forEach(operation -> {
            follow(operation.path("requestBody"), sent);
            follow(operation.path("responses"), answered);
        });
        answered.removeAll(sent);
        answered.remove("Problem");

        List<String> loose = new ArrayList<>();
        for (String name : answered) {
            JsonNode schema = API.at("/components/schemas/" + name);
            Set<String> missing = new TreeSet<>(schema.path("properties").propertyNames());
            schema.path("required").forEach(field -> missing.remove(field.asString()));
            missing.forEach(field -> loose.add(name + '.' + field));
        }
        assertThat(answered).hasSizeGreaterThan(100);
        assertThat(loose).isEmpty();
    }

    @Test
    void whatMayBeNullSaysSo() {
        assertThat(fieldOf("SlotLine", "turn").path("oneOf").toString()).contains("\"null\"");
        assertThat(fieldOf("TokenRow", "name").path("type").asString()).isEqualTo("string");
        assertThat(fieldOf("NewToken", "days").path("type").toString()).contains("null");
        assertThat(requiredOf("NewToken")).isEmpty();
        assertThat(requiredOf("Opening"))
                .contains("name", "consultationId", "lotIds", "form", "ndaRequired", "leadEstablishmentId");
    }

    @Test
    void everyListSaysHowLargeAPageMayBe() {
        List<String> boundless = new ArrayList<>();
        API.path("paths").properties().forEach(path -> {
            for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
                JsonNode schema = parameter.path("schema");
                boolean size = parameter.path("name").asString().equals("size");
                if (size
                        && (schema.path("minimum").asInt(0) != 1
                                || schema.path("maximum").asInt(1000) > 200)) {
                    boundless.add(path.getKey());
                }
            }
        });

        assertThat(boundless).isEmpty();
    }

    /** Schemas are named by the simple name of their class: of two classes with one name the second would be lost. */
    @Test
    void noTwoClassesShareASchema() {
        List<String> shared = DescribedApi.types().entrySet().stream()
                .filter(schema -> schema.getValue().size() > 1)
                .map(schema -> schema.getKey() + " " + schema.getValue())
                .toList();

        assertThat(shared).isEmpty();
    }

    @Test
    void everyTextAboutAFieldIsUsed() {
        Set<String> used = new HashSet<>(API.at("/components/schemas").propertyNames());
        used.add("PagedModel");
        eachField((name, field) -> {
            used.add(name);
            used.add(name.replaceAll("^PagedModel\\w+", "PagedModel"));
            used.add(name.substring(name.indexOf('.') + 1));
        });

        Set<String> unused = new TreeSet<>(FieldTexts.read("fields.txt").keySet());
        unused.removeAll(used);

        assertThat(unused).isEmpty();
    }

    @Test
    void everyRequestHasAnExample() {
        assertThat(DescribedApi.bodies()).hasSizeGreaterThan(80);
        List<String> without = DescribedApi.bodies().keySet().stream()
                .filter(route -> route.contains(" /api/v1/"))
                .filter(route -> !isFile(route))
                .filter(route -> example(route).isMissingNode())
                .toList();

        assertThat(without).isEmpty();
    }

    @Test
    void everyExampleIsAcceptedByTheBindingOfItsRequest() {
        List<String> refused = new ArrayList<>();
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            DescribedApi.bodies().forEach((route, type) -> {
                JsonNode example = example(route);
                if (!example.isMissingNode()) {
                    try {
                        Object body = STRICT.readValue(
                                example.toString(), STRICT.getTypeFactory().constructType(type));
                        Collection<?> all = body instanceof Collection<?> list ? list : List.of(body);
                        for (Object one : all) {
                            for (ConstraintViolation<Object> violation : validator.validate(one)) {
                                refused.add(route + " " + violation.getPropertyPath() + " " + violation.getMessage());
                            }
                        }
                    } catch (JacksonException | RuleViolation unreadable) {
                        refused.add(route + " " + unreadable.getMessage() + " " + example);
                    }
                }
            });
        }

        assertThat(refused).isEmpty();
    }

    @Test
    void anExampleWithAFieldThatNobodyKnowsIsRefused() {
        List<String> accepted = new ArrayList<>();
        DescribedApi.bodies().forEach((route, type) -> {
            if (example(route) instanceof ObjectNode example) {
                ObjectNode changed = example.deepCopy().put("nobodyKnowsThis", 1);
                try {
                    STRICT.readValue(changed.toString(), STRICT.getTypeFactory().constructType(type));
                    accepted.add(route);
                } catch (JacksonException refused) {
                    assertThat(refused.getMessage()).contains("nobodyKnowsThis");
                }
            }
        });

        assertThat(accepted).isEmpty();
    }

    /** A client may send back what it read: computed fields are ignored, not refused as unknown. */
    @Test
    void everyDescribedFieldOfARequestIsKnownToItsBinding() {
        List<String> unknown = new ArrayList<>();
        DescribedApi.bodies()
                .forEach((route, type) -> DescribedApi.fieldsOf(route).forEach(field -> {
                    try {
                        STRICT.readValue(
                                "{\"" + field + "\":null}",
                                STRICT.getTypeFactory().constructType(type));
                    } catch (tools.jackson.databind.exc.UnrecognizedPropertyException refused) {
                        unknown.add(route + " " + field);
                    } catch (JacksonException | RuleViolation other) {
                        assertThat(other).isNotNull();
                    }
                }));

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyOperationNamesTheScopeOfItsToken() {
        List<String> vague = new ArrayList<>();
        List<String> signing = new ArrayList<>();
        API.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String route = method.getKey() + " " + path.getKey();
                    String text = method.getValue().path("description").asString("");
                    if (!text.contains("scope `")) {
                        vague.add(route);
                    }
                    if (text.contains("`sign`")) {
                        signing.add(route);
                    }
                }));

        assertThat(vague).isEmpty();
        assertThat(signing)
                .containsExactlyInAnyOrder(
                        "post /api/v1/agreements/{id}/signature",
                        "post /api/v1/approvals/{id}/approval",
                        "post /api/v1/consortia/{id}/candidacy/deposits",
                        "post /api/v1/consortia/{id}/submission/deposits",
                        "post /api/v1/consortia/{id}/submission/deposits/by-hand",
                        "put /api/v1/evidence/{id}/exclusions",
                        "post /api/v1/invitations/{id}/nda",
                        "post /api/v1/powers/{id}/signature",
                        "post /api/v1/prices/{id}/validation");
    }

    private static boolean isFile(String route) {
        JsonNode content = operation(route).at("/requestBody/content");
        return !content.has("application/json")
                || content.path("application/json")
                        .path("schema")
                        .path("type")
                        .asString("")
                        .equals("string");
    }

    private static JsonNode example(String route) {
        return operation(route).at("/requestBody/content/application~1json/example");
    }

    private static JsonNode operation(String route) {
        String[] parts = route.split(" ");
        return API.path("paths").path(parts[1]).path(parts[0].toLowerCase(java.util.Locale.ROOT));
    }

    private static List<JsonNode> operations() {
        return API.path("paths").valueStream().flatMap(JsonNode::valueStream).toList();
    }

    /** Collects the schemas that a part of the document consists of. */
    private static void follow(JsonNode part, Set<String> reached) {
        for (String reference : part.findValuesAsString("$ref")) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (reference.contains("/schemas/") && reached.add(name)) {
                follow(API.at("/components/schemas/" + name), reached);
            }
        }
    }

    private static void eachField(BiConsumer<String, JsonNode> work) {
        API.at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> work.accept(schema.getKey() + '.' + field.getKey(), field.getValue())));
    }

    private static JsonNode fieldOf(String schema, String field) {
        return API.at("/components/schemas/" + schema + "/properties/" + field);
    }

    private static List<String> requiredOf(String schema) {
        return API.at("/components/schemas/" + schema + "/required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}

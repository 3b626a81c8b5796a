package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cordee.CordeeTest;
import org.cordee.access.RouteExpectation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A developer must be able to work with the API description alone. */
@CordeeTest
class ApiDescriptionModuleTests {

    @LocalServerPort
    int port;

    private JsonNode api;

    @BeforeEach
    void read() {
        api = JsonMapper.shared()
                .readTree(ApiClient.anonymous(port).get("/api/v1/openapi").body());
    }

    /** One operation with its method and path. */
    private record Described(String method, String path, JsonNode operation) {

        String route() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    @Test
    void describesEveryResourceAndNoOther() throws IOException {
        Set<String> resources = RouteExpectation.all().stream()
                .filter(RouteExpectation::isApi)
                .map(RouteExpectation::route)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described().stream().map(Described::route)).containsExactlyInAnyOrderElementsOf(resources);
    }

    @Test
    void givesEveryOperationASummaryAndAUniqueName() {
        Set<String> names = new HashSet<>();
        List<String> unsaid = new ArrayList<>();
        for (Described one : described()) {
            boolean described = one.operation().path("summary").asString("").endsWith(".");
            if (!described || !names.add(one.operation().path("operationId").asString())) {
                unsaid.add(one.route());
            }
        }

        assertThat(unsaid).isEmpty();
    }

    @Test
    void describesAnswerAndRefusalsOfEveryOperation() {
        List<String> vague = new ArrayList<>();
        for (Described one : described()) {
            JsonNode responses = one.operation().path("responses");
            boolean written = !one.method().equals("get");
            if (!responses.has("401") || written && !(responses.has("409") && responses.has("422"))) {
                vague.add(one.route() + " refuses " + responses.propertyNames());
            }
            if (one.path().contains("{") && !responses.has("404")) {
                vague.add(one.route() + " is never missing");
            }
            responses.properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .filter(response -> !response.getKey().matches("202|204"))
                    .filter(response -> !hasSchema(response.getValue()))
                    .forEach(response -> vague.add(one.route() + " answers " + response.getKey() + " of no shape"));
        }

        assertThat(vague).isEmpty();
    }

    @Test
    void namesTheSchemaOfEveryRequestBody() {
        List<String> vague = described().stream()
                .filter(one -> one.operation().has("requestBody"))
                .filter(one -> !hasSchema(one.operation().path("requestBody")))
                .map(Described::route)
                .toList();

        assertThat(vague).isEmpty();
    }

    @Test
    void offersAnIdempotencyKeyForEveryPost() {
        List<String> without = described().stream()
                .filter(one -> one.method().equals("post"))
                .filter(one -> one.operation()
                        .path("parameters")
                        .valueStream()
                        .noneMatch(header -> header.path("name").asString().equals("Idempotency-Key")))
                .map(Described::route)
                .toList();

        assertThat(without).isEmpty();
    }

    @Test
    void declaresNoParameterThatTheCredentialsProvide() {
        assertThat(described().stream()
                        .flatMap(one -> one.operation().path("parameters").valueStream())
                        .map(parameter -> parameter.path("name").asString()))
                .doesNotContain("actor", "locale", "document", "file");
    }

    /** Unpaged lists that cannot grow: limited by a model, states, one consortium's bid or a stated number. */
    private static final Set<String> WHOLE = Set.of(
            "GET /api/v1/booklet-themes",
            "GET /api/v1/booklets",
            "GET /api/v1/consortia/{id}/corrigendum-reviews",
            "GET /api/v1/consortia/{id}/documents",
            "GET /api/v1/consortia/{id}/findings",
            "GET /api/v1/consortia/{id}/prices",
            "GET /api/v1/consortia/{id}/sections",
            "GET /api/v1/consortia/{id}/steps",
            "GET /api/v1/consortia/{id}/submission/deposits",
            "GET /api/v1/followed-programmes",
            "GET /api/v1/library/bids",
            "GET /api/v1/library/proposals",
            "GET /api/v1/open-booklet-calls",
            "GET /api/v1/sections/{id}/sources",
            "GET /api/v1/steering/counts",
            "GET /api/v1/suggestions");

    @Test
    void pagesEveryListThatCanGrow() {
        List<String> whole = new ArrayList<>();
        List<String> unsteered = new ArrayList<>();
        for (Described one : described()) {
            JsonNode answer = answered(one);
            if (one.method().equals("get") && answer.path("type").asString("").equals("array")) {
                whole.add(one.route());
            }
            if (one.method().equals("get") && answer.path("properties").has("page") && !isSteered(one)) {
                unsteered.add(one.route());
            }
        }

        assertThat(whole).containsExactlyInAnyOrderElementsOf(WHOLE);
        assertThat(unsteered).isEmpty();
    }

    private JsonNode answered(Described one) {
        JsonNode schema = one.operation().at("/responses/200/content/application~1json/schema");
        return schema.has("$ref") ? api.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    private static boolean isSteered(Described one) {
        Set<String> names = one.operation()
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toSet());
        return names.containsAll(Set.of("page", "size"));
    }

    @Test
    void declaresTheMediaTypesOfFiles() {
        assertThat(api.at("/paths/~1api~1v1~1notices/post/requestBody/content").propertyNames())
                .containsExactly("application/xml", "text/xml", "application/json");
        assertThat(api.at("/paths/~1api~1v1~1directory~1imports/post/requestBody/content")
                        .propertyNames())
                .containsExactly(
                        "text/csv",
                        "text/plain",
                        "application/zip",
                        "application/octet-stream",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(api.at("/paths/~1api~1v1~1consortia~1{id}~1submission~1package/get/responses/200/content")
                        .propertyNames())
                .containsExactly("application/zip");
        assertThat(api.at("/paths/~1api~1v1~1tasks/get/responses/200/content").propertyNames())
                .containsExactly("application/json");
    }

    /** The other tests of the description read the one that is made of the resources alone. */
    @Test
    void isTheDescriptionThatIsMadeOfTheResources() {
        JsonNode alone = DescribedApi.document();

        assertThat(api.at("/components/schemas").properties())
                .containsExactlyInAnyOrderElementsOf(
                        alone.at("/components/schemas").properties());
        assertThat(api.path("paths").properties())
                .containsExactlyInAnyOrderElementsOf(alone.path("paths").properties());
    }

    @Test
    void everyReferenceHasItsTarget() {
        List<String> dangling = api.findValuesAsString("$ref").stream()
                .filter(reference -> api.at(reference.substring(1)).isMissingNode())
                .toList();

        assertThat(dangling).isEmpty();
    }

    /** Real refusals have the described schema. */
    @Test
    void realRefusalsHaveTheDescribedSchema() {
        JsonNode promised = api.at("/components/schemas/Problem/properties");

        JsonNode refusal = JsonMapper.shared()
                .readTree(ApiClient.anonymous(port).get("/api/v1/me").body());

        assertThat(refusal.propertyNames())
                .allSatisfy(name -> assertThat(promised.has(name)).as(name).isTrue());
        assertThat(refusal.propertyNames()).contains("status", "code");
    }

    private List<Described> described() {
        List<Described> all = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> all.add(new Described(method.getKey(), path.getKey(), method.getValue()))));
        assertThat(all).isNotEmpty();
        return all;
    }

    private static boolean hasSchema(JsonNode body) {
        return body.path("content").properties().stream()
                .anyMatch(type -> type.getValue().path("schema").size() > 0);
    }
}

package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.ApiTest;
import org.cordee.CordeeTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** The API refuses what it does not understand, and says what it would understand. */
@CordeeTest
class ApiRefusalsModuleTests extends ApiTest {

    private static final int FAR_TOO_LARGE = 100_000;

    @Test
    void refusesAFieldThatTheOperationDoesNotKnow() throws Exception {
        MockHttpServletResponse answer =
                send(json(put("/api/v1/me/language"), "{\"locale\":\"en\",\"langue\":\"en\"}"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(ApiTest.<String>read(answer, "$.code")).isEqualTo("web.problem.unknown-field");
        assertThat(ApiTest.<String>read(answer, "$.errors[0].field")).isEqualTo("langue");
    }

    @Test
    void refusesAPageSizeOutOfRangeInEveryList() throws Exception {
        List<String> lenient = new ArrayList<>();
        List<String> paged = paged();
        for (String path : paged) {
            for (int size : new int[] {0, FAR_TOO_LARGE}) {
                MockHttpServletResponse answer = send(get(path + "size=" + size));
                String body = answer.getContentAsString(StandardCharsets.UTF_8);
                if (answer.getStatus() != 400 || !body.contains("\"field\":\"size\"") || !body.contains("de 1 à ")) {
                    lenient.add(path + " " + size + " " + answer.getStatus());
                }
            }
        }

        assertThat(paged).hasSizeGreaterThan(15);
        assertThat(lenient).isEmpty();
    }

    /** Returns the addresses of all lists, each with the other parameters that it requires. */
    private static List<String> paged() {
        List<String> paths = new ArrayList<>();
        DescribedApi.document().path("paths").properties().forEach(path -> {
            StringBuilder address = new StringBuilder(
                    path.getKey().replaceAll("\\{[^}]+}", UUID.randomUUID().toString()) + "?");
            boolean isPaged = false;
            for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
                String name = parameter.path("name").asString();
                isPaged |= name.equals("size");
                if (parameter.path("in").asString().equals("query")
                        && parameter.path("required").asBoolean()) {
                    address.append(name).append("=x&");
                }
            }
            if (isPaged) {
                paths.add(address.toString());
            }
        });
        return paths;
    }
}

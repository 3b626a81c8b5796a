package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.cordee.shared.UploadSettings;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that makes a mistake is told which field is wrong, instead of being half understood. */
class ApiProblemsTests {

    private static final JsonMapper JSON = StrictBodies.strict(JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build());

    @RestController
    static class Lots {

        record Lot(String number) {}

        record Lists(List<Lot> lots) {}

        @PostMapping("/lots")
        Lists save(@RequestBody Lists body) {
            return body;
        }

        @GetMapping("/lots")
        List<Integer> list(
                @RequestParam(defaultValue = "0") @Min(0) int page,
                @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
            return List.of(page, size);
        }
    }

    @Test
    void namesAFieldThatNobodyKnows() throws Exception {
        MockHttpServletResponse known = send(post("/lots"), "{\"lots\":[{\"number\":\"1\"}]}");
        MockHttpServletResponse unknown = send(post("/lots"), "{\"lots\":[{\"number\":\"1\",\"nmber\":\"2\"}]}");

        assertThat(known.getStatus()).isEqualTo(200);
        assertThat(unknown.getStatus()).isEqualTo(400);
        JsonNode problem = problem(unknown);
        assertThat(problem.path("code").asString()).isEqualTo("web.problem.unknown-field");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("lots[0].nmber");
        assertThat(problem.path("detail").asString()).contains("lots[0].nmber");
    }

    @Test
    void namesTheRangeOfAPageSize() throws Exception {
        assertThat(send(get("/lots?size=100"), "").getStatus()).isEqualTo(200);
        for (String size : List.of("0", "101", "-1")) {
            MockHttpServletResponse answer = send(get("/lots?size=" + size), "");

            assertThat(answer.getStatus()).as(size).isEqualTo(400);
            assertThat(problem(answer).at("/errors/0/field").asString()).isEqualTo("size");
            assertThat(problem(answer).at("/errors/0/message").asString()).contains("1 to 100");
        }
    }

    private static JsonNode problem(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body) throws Exception {
        StaticMessageSource texts = new StaticMessageSource();
        texts.addMessage("web.problem.unknown-field", Locale.ENGLISH, "no field {0}");
        texts.addMessage("web.problem.range", Locale.ENGLISH, "{0} to {1}");
        texts.addMessage("web.problem.invalid", Locale.ENGLISH, "wrong");
        return MockMvcBuilders.standaloneSetup(new Lots())
                .setControllerAdvice(
                        new ApiProblems(texts, new UploadLimit(new UploadSettings(DataSize.ofMegabytes(20)))))
                .setMessageConverters(new JacksonJsonHttpMessageConverter(JSON))
                .build()
                .perform(request.locale(Locale.ENGLISH)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }
}

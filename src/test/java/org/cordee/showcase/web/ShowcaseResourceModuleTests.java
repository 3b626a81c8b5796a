package org.cordee.showcase.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.showcase.ShowcaseFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The API of events: a coordinator's program runs a whole event, others read and register. */
@CordeeTest
class ShowcaseResourceModuleTests extends ShowcaseFixture {

    private static final String EVENTS = "/api/v1/showcases";

    @Autowired
    WebApplicationContext context;

    private MockMvc programs;
    private TestVisitor organiser;
    private TestVisitor member;

    @BeforeEach
    void enter() {
        programs = TestVisitor.browser(context);
        organiser = TestVisitor.coordinator(context);
        member = TestVisitor.memberOf(context, workshop);
    }

    @Test
    void aProgramRunsAWholeEvent() throws Exception {
        MockHttpServletResponse made = send(organiser, json(post(EVENTS), description("80")));
        assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
        UUID id = UUID.fromString(read(made, "$.id"));
        String event = EVENTS + "/" + id;
        assertThat(send(member, get(event)).getStatus()).isEqualTo(404);

        assertThat(this.<String>read(send(organiser, post(event + "/opening")), "$.state"))
                .isEqualTo("OPEN");
        MockHttpServletResponse added = send(
                organiser,
                json(
                        post(event + "/demonstrations"),
                        "{\"starts\":\"10:00\",\"minutes\":30,\"title\":\"Tri\",\"places\":20,\"organisationId\":\""
                                + workshop + "\"}"));
        assertThat(added.getStatus()).as(added.getContentAsString()).isEqualTo(201);
        String demonstration = "/api/v1/demonstrations/" + read(added, "$.id");
        assertThat(this.<String>read(send(member, get(demonstration)), "$.state"))
                .isEqualTo("INVITED");
        assertThat(this.<String>read(
                        send(member, json(post(demonstration + "/answer"), "{\"agreed\":true}")), "$.state"))
                .isEqualTo("AGREED");
        assertThat(this.<String>read(send(member, get(event)), "$.programme[0].title"))
                .isEqualTo("Tri");

        String person = "{\"name\":\"Salomé Vidal\",\"email\":\"s.vidal@ville.example\",\"kind\":\"BUYER\"}";
        assertThat(send(member, json(post(event + "/registrations"), person)).getStatus())
                .isEqualTo(202);
        assertThat(send(member, json(post(event + "/registrations"), person)).getStatus())
                .isEqualTo(202);
        MockHttpServletResponse people = send(organiser, get(event + "/registrations"));
        assertThat(this.<Integer>read(people, "$.page.totalElements")).isEqualTo(1);
        String registration = read(people, "$.content[0].id");
        assertThat(send(member, get(event + "/registrations")).getStatus()).isEqualTo(404);

        begin(id);
        assertThat(this.<Integer>read(
                        send(
                                organiser,
                                json(
                                        put(event + "/attendance"),
                                        "{\"before\":[],\"present\":[\"" + registration + "\"]}")),
                        "$.view.counts.attended"))
                .isEqualTo(1);
        assertThat(this.<Integer>read(send(organiser, post(event + "/attendance/end")), "$.absent"))
                .isZero();
        end(id, 1);
        assertThat(this.<Integer>read(
                        send(
                                organiser,
                                json(
                                        put(event + "/outcome"),
                                        "{\"recordedOn\":\"" + clock.today()
                                                + "\",\"results\":[{\"kind\":\"CONTRACTS\",\"number\":2}]}")),
                        "$.outcome.lines[0].number"))
                .isEqualTo(2);
    }

    @Test
    void aChangeCarriesTheVersionThatWasRead() throws Exception {
        UUID id = draft(80);
        String event = EVENTS + "/" + id;
        Integer version = read(send(organiser, get(event)), "$.version");

        assertThat(send(organiser, json(put(event), description("90"))).getStatus())
                .isEqualTo(422);
        String changed = description("90").replaceFirst("\\{", "{\"version\":" + version + ",");
        assertThat(this.<Integer>read(send(organiser, json(put(event), changed)), "$.details.capacity"))
                .isEqualTo(90);
        assertThat(send(organiser, json(put(event), changed)).getStatus()).isEqualTo(409);
    }

    @Test
    void aChangeOfADemonstrationCarriesTheVersionThatWasRead() throws Exception {
        UUID id = open(80);
        String path = EVENTS + "/" + id + "/demonstrations/" + invited(id, "10:00", 30);
        String terms = "\"starts\":\"11:00\",\"minutes\":30,\"title\":\"Tri\",\"places\":20,\"organisationId\":\""
                + workshop + "\"}";
        Integer version = read(send(organiser, get(EVENTS + "/" + id + "/desk")), "$.view.programme[0].version");

        assertThat(send(organiser, json(put(path), "{" + terms)).getContentAsString())
                .contains("showcase.version-missing");
        String changed = "{\"version\":" + version + "," + terms;
        assertThat(this.<String>read(send(organiser, json(put(path), changed)), "$.view.programme[0].title"))
                .isEqualTo("Tri");
        assertThat(send(organiser, json(put(path), changed)).getStatus()).isEqualTo(409);
    }

    @Test
    void wrongFieldsAreNamed() throws Exception {
        MockHttpServletResponse refused = send(
                organiser,
                json(post(EVENTS), description("0").replace("\"76\"", "\"99\"").replace("Inès Carpentier", " x ")));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("department");
        UUID id = open(80);
        assertThat(send(
                                organiser,
                                json(
                                        put(EVENTS + "/" + id + "/outcome"),
                                        "{\"recordedOn\":\"2026-01-01\",\"results\":[{\"kind\":\"CONTRACTS\",\"number\":2},"
                                                + "{\"kind\":\"CONTRACTS\",\"number\":3}]}"))
                        .getContentAsString())
                .contains("showcase.outcome.twice");
    }

    @Test
    void aCoordinatorRemovesAndCancels() throws Exception {
        UUID id = open(80);
        UUID demonstration = invited(id, "10:00", 30);
        UUID registration = registered(id);
        String event = EVENTS + "/" + id;

        assertThat(send(organiser, delete(event + "/registrations/" + registration))
                        .getStatus())
                .isEqualTo(204);
        assertThat(this.<String>read(
                        send(organiser, delete(event + "/demonstrations/" + demonstration)),
                        "$.view.programme[0].state"))
                .isEqualTo("WITHDRAWN");
        assertThat(this.<String>read(
                        send(organiser, json(post(event + "/cancellation"), "{\"reason\":\"La salle est fermée.\"}")),
                        "$.cancelReason"))
                .isEqualTo("La salle est fermée.");
        assertThat(send(member, json(post(event + "/cancellation"), "{\"reason\":\"Non\"}"))
                        .getStatus())
                .isEqualTo(404);
    }

    private String description(String capacity) {
        return "{\"title\":\"Journée des solutions\",\"description\":\"Douze solutions\",\"startsAt\":\"" + day
                + "T08:00:00Z\",\"endsAt\":\"" + day + "T15:00:00Z\",\"placeName\":\"Halle\",\"city\":\"Rouen\","
                + "\"department\":\"76\",\"contactName\":\"Inès Carpentier\",\"contactPhone\":\"01 99 00 12 34\","
                + "\"capacity\":" + capacity + "}";
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private MockHttpServletResponse send(TestVisitor caller, MockHttpServletRequestBuilder request) throws Exception {
        return programs.perform(request.header("Accept-Language", "fr").with(caller.byApi()))
                .andReturn()
                .getResponse();
    }

    private <T> T read(MockHttpServletResponse answer, String path) throws Exception {
        return JsonPath.read(answer.getContentAsString(StandardCharsets.UTF_8), path);
    }
}

package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.account.CurrentActor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@CordeeTest
class IdempotencyModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    private ApiClient admin;
    private String key;

    @BeforeEach
    void signIn() {
        admin = ApiClient.basic(port, accounts.administrator().email(), Accounts.PASSWORD);
        key = UUID.randomUUID().toString();
    }

    @Test
    void givesTheSameAnswerToTheSameCallAndActsOnce() {
        String person = person("a");

        HttpResponse<String> first = create(person);
        HttpResponse<String> second = create(person);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @Test
    void storesTheAnswerInTheTransactionOfTheAct() {
        HttpResponse<String> answer = create(person("b"));

        assertThat(jdbc.queryForObject(
                        "SELECT convert(body USING utf8mb4) FROM idempotent_request WHERE request_key = ? AND status ="
                                + " 201",
                        String.class,
                        key))
                .isEqualTo(answer.body());
    }

    @Test
    void refusesTheKeyForAnotherBody() {
        create(person("c"));

        HttpResponse<String> other = create(person("d"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("web.problem.key-reused");
    }

    @Test
    void refusesTheKeyForAnotherOrganisation() {
        String person = person("j");
        create(person);

        HttpResponse<String> other = admin.post(
                "/api/v1/people",
                person,
                "Idempotency-Key",
                key,
                CurrentActor.ACTING_FOR,
                Ids.next().toString());

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("web.problem.key-reused");
    }

    @Test
    void executesOneOfTwoSimultaneousCallsAndAnswersBoth() throws Exception {
        String person = person("e");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<HttpResponse<String>> call = () -> create(person);
            List<Future<HttpResponse<String>>> answers = two.invokeAll(List.of(call, call));

            assertThat(answers.get(0).get().body())
                    .isEqualTo(answers.get(1).get().body());
            assertThat(answers.get(0).get().statusCode()).isEqualTo(201);
            assertThat(answers.get(1).get().statusCode()).isEqualTo(201);
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void repeatsARefusalToo() {
        String person = person("f");
        admin.post("/api/v1/people", person);

        HttpResponse<String> first = create(person);
        HttpResponse<String> second = create(person);

        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(first.body()).contains("account.email.taken").contains("\"field\":\"email\"");
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void separatesTheKeysOfTwoPeople() {
        create(person("g"));
        ApiClient other = ApiClient.basic(port, accounts.administrator().email(), Accounts.PASSWORD);

        HttpResponse<String> answer = other.post("/api/v1/people", person("h"), "Idempotency-Key", key);

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void refusesAMalformedKey() {
        HttpResponse<String> answer = admin.post("/api/v1/people", person("i"), "Idempotency-Key", "x".repeat(201));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me/tokens", "/api/v1/me/calendar"})
    void storesNoSecretAndAnswersThatItCannotBeShownAgain(String path) {
        String body = "{\"name\":\"essai\",\"days\":30}";

        HttpResponse<String> first = admin.post(path, body, "Idempotency-Key", key);
        HttpResponse<String> second = admin.post(path, body, "Idempotency-Key", key);

        String secret = first.body().replaceAll("(?s).*(cordee_|/calendar/)([\\w-]{20,}).*", "$2");
        assertThat(secret).matches("[\\w-]{40,}");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("web.problem.key-secret").doesNotContain(secret);
        assertThat(jdbc.queryForList("SELECT * FROM idempotent_request WHERE request_key = ?", key))
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .allSatisfy(value -> assertThat(text(value)).doesNotContain(secret)));
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }

    private HttpResponse<String> create(String person) {
        return admin.post("/api/v1/people", person, "Idempotency-Key", key);
    }

    private static String person(String word) {
        return "{\"email\":\"" + word + "-" + Ids.next() + "@exemple.test\",\"name\":\"Essai\",\"memberships\":[]}";
    }
}

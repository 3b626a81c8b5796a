package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.cordee.CordeeTest;
import org.cordee.platform.ApiClient;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A token reads, acts or signs, as far as its owner chose, until it expires. */
@CordeeTest
class TokenScopeModuleTests {

    private static final String SIGNATURE =
            "{\"signatoryName\":\"Nadia\",\"signatoryFunction\":\"Directrice\",\"textSha256\":\"aa\"}";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    private Accounts.Registered person;
    private ApiClient byPassword;

    @BeforeEach
    void register() {
        jdbc.update("DELETE FROM sign_in_failure");
        person = accounts.memberOf(Ids.next());
        byPassword = ApiClient.basic(port, person.email(), Accounts.PASSWORD);
    }

    @Test
    void aReadingTokenReadsAndChangesNothing() {
        ApiClient reading = bearing("{\"name\":\"lecture\",\"scope\":\"READ\",\"days\":30}");

        HttpResponse<String> refused = reading.send("PUT", "/api/v1/me/language", "{\"locale\":\"en\"}");

        assertThat(reading.get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("account.token.scope");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("insufficient_scope", "scope=\"act\"");
        assertThat(reading.post("/api/v1/me/tokens", "{\"name\":\"plus\"}").statusCode())
                .isEqualTo(403);
        assertThat(jdbc.queryForObject(
                        "SELECT locale FROM person WHERE id = ?",
                        String.class,
                        person.id().toString()))
                .isEqualTo("fr");
    }

    @Test
    void aTokenActsByDefaultAndDoesNotSign() {
        ApiClient acting = bearing("{\"name\":\"actes\"}");
        String power = "/api/v1/powers/" + Ids.next() + "/signature";

        assertThat(acting.send("PUT", "/api/v1/me/language", "{\"locale\":\"fr\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(acting.post(power, SIGNATURE).statusCode()).isEqualTo(403);
        assertThat(byPassword.post(power, SIGNATURE).statusCode()).isEqualTo(404);
        assertThat(byPassword.get("/api/v1/me/tokens").body()).contains("\"scope\":\"ACT\"");
    }

    @Test
    void signingByTokenIsOffUntilTheServerAllowsIt() {
        HttpResponse<String> refused =
                byPassword.post("/api/v1/me/tokens", "{\"name\":\"signature\",\"scope\":\"SIGN\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("account.token.signing-off", "\"field\":\"scope\"");
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM api_token WHERE person_id = ?",
                        Long.class,
                        person.id().toString()))
                .isZero();
    }

    /** As after the setting was switched off again. */
    @Test
    void aSigningTokenActsOnlyWhileSigningByTokenIsOff() {
        ApiClient signing = bearing("{\"name\":\"signature\"}");
        jdbc.update(
                "UPDATE api_token SET scope = 'SIGN' WHERE person_id = ?",
                person.id().toString());

        assertThat(signing.send("PUT", "/api/v1/me/language", "{\"locale\":\"fr\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(signing.post("/api/v1/powers/" + Ids.next() + "/signature", SIGNATURE)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesATokenThatHasExpired() {
        ApiClient bearing = bearing("{\"name\":\"court\",\"days\":1}");
        assertThat(bearing.get("/api/v1/me").statusCode()).isEqualTo(200);

        jdbc.update(
                "UPDATE api_token SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE person_id = ?",
                person.id().toString());

        assertThat(bearing.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesALifeBelowADayOrBeyondAYear() {
        for (int days : new int[] {0, -1, 367}) {
            HttpResponse<String> refused =
                    byPassword.post("/api/v1/me/tokens", "{\"name\":\"essai\",\"days\":" + days + "}");

            assertThat(refused.statusCode()).as(days + " days").isEqualTo(422);
            assertThat(refused.body()).contains("\"field\":\"days\"");
        }
    }

    private ApiClient bearing(String request) {
        HttpResponse<String> issued = byPassword.post("/api/v1/me/tokens", request);
        assertThat(issued.statusCode()).isEqualTo(201);
        return ApiClient.bearing(port, issued.body().replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1"));
    }
}

package org.cordee.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cordee.CordeeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** The engine's API is served on its own port only, even for a caller that knows its credential. */
@CordeeTest
class PublicPortModuleTests {

    @LocalServerPort
    int publicPort;

    @Autowired
    EngineAddress address;

    @Autowired
    Environment environment;

    private int status(URI base) throws Exception {
        String pair = address.user() + ":" + address.password();
        String credential = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/v2/topology"))
                .header("Authorization", "Basic " + credential)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void theEnginesApiIsAbsentFromThePublicPort() throws Exception {
        assertThat(address.uri().getPort()).isNotEqualTo(publicPort);
        assertThat(status(address.uri())).isEqualTo(200);
        assertThat(status(URI.create("http://127.0.0.1:" + publicPort))).isNotEqualTo(200);
    }

    @Test
    void publishesTheEnginesAddressAsCamundaStarterProperties() {
        assertThat(environment.getProperty("camunda.client.rest-address"))
                .isEqualTo(address.uri().toString());
        assertThat(environment.getProperty("camunda.client.auth.username")).isEqualTo(address.user());
    }
}

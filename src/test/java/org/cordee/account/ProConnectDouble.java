package org.cordee.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authorization server in this process that refuses what ProConnect refuses: parameters that it does not know
 * (Y000400), a short state or nonce, a client's secret outside of the body, a code that comes twice, and the end of a
 * session without a state. It describes a person in a JWT signed with ES256.
 */
public final class ProConnectDouble implements AutoCloseable {

    static final String CLIENT = "cordee";
    static final String SECRET = "secret-of-the-tests";

    private static final Set<String> KNOWN = Set.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "scope",
            "state",
            "nonce",
            "acr_values",
            "claims",
            "prompt",
            "login_hint");
    private static final Set<String> SCOPES =
            Set.of("openid", "given_name", "usual_name", "email", "uid", "siret", "idp_id");
    private static final int SHORTEST = 32;

    /** One key for each JVM: the application keeps the keys of the provider across tests. */
    private static final ECKey KEY = draw();

    private final HttpServer server;
    private final String issuer;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private volatile Person person = new Person("nobody", "nobody@exemple.test", "12345678200010", false);
    private volatile Fault fault = Fault.NONE;

    /** The person who signs in next. */
    public record Person(String subject, String email, String siret, boolean secondFactor) {}

    /** A fault of the next answers, which a client must notice. */
    enum Fault {
        NONE,
        OTHER_NONCE,
        OTHER_AUDIENCE,
        DESCRIPTION_OF_ANOTHER_PERSON,
        DESCRIPTION_SIGNED_WITH_ANOTHER_KEY
    }

    public ProConnectDouble(int port) throws IOException {
        issuer = "http://localhost:" + port;
        server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext(
                "/jwks",
                exchange -> json(exchange, new JWKSet(KEY).toPublicJWKSet().toJSONObject()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/userinfo", this::userInfo);
        server.createContext("/session/end", this::end);
        server.start();
    }

    public void arrives(Person next) {
        person = next;
        fault = Fault.NONE;
    }

    void breaks(Fault next) {
        fault = next;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void describe(HttpExchange exchange) {
        json(
                exchange,
                Map.of(
                        "issuer",
                        issuer,
                        "authorization_endpoint",
                        issuer + "/authorize",
                        "token_endpoint",
                        issuer + "/token",
                        "userinfo_endpoint",
                        issuer + "/userinfo",
                        "end_session_endpoint",
                        issuer + "/session/end",
                        "jwks_uri",
                        issuer + "/jwks",
                        "response_types_supported",
                        List.of("code"),
                        "subject_types_supported",
                        List.of("public"),
                        "id_token_signing_alg_values_supported",
                        List.of("ES256"),
                        "token_endpoint_auth_methods_supported",
                        List.of("client_secret_post")));
    }

    private void authorize(HttpExchange exchange) {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String wrong = wrong(asked);
        if (wrong != null) {
            answer(exchange, 400, "text/plain", "Y000400 " + wrong);
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state=" + encoded(asked.get("state")) + "&iss="
                                + encoded(issuer));
        answer(exchange, 302, "text/plain", "");
    }

    private static String wrong(Map<String, String> asked) {
        for (String name : asked.keySet()) {
            if (!KNOWN.contains(name)) {
                return "unknown parameter " + name;
            }
        }
        if (!CLIENT.equals(asked.get("client_id")) || !"code".equals(asked.get("response_type"))) {
            return "client or response type";
        }
        for (String name : List.of("state", "nonce")) {
            if (asked.getOrDefault(name, "").length() < SHORTEST) {
                return "short " + name;
            }
        }
        if (!SCOPES.containsAll(List.of(asked.getOrDefault("scope", "").split(" ")))) {
            return "scope " + asked.get("scope");
        }
        return asked.containsKey("acr_values") ? null : "no acr_values";
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
        boolean known = CLIENT.equals(sent.get("client_id"))
                && SECRET.equals(sent.get("client_secret"))
                && exchange.getRequestHeaders().getFirst("Authorization") == null;
        if (!known || asked == null || !asked.get("redirect_uri").equals(sent.get("redirect_uri"))) {
            answer(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        String access = UUID.randomUUID().toString();
        tokens.put(access, person.subject());
        JWTClaimsSet.Builder id = claims(fault == Fault.OTHER_AUDIENCE ? "another" : CLIENT)
                .subject(person.subject())
                .claim("nonce", fault == Fault.OTHER_NONCE ? "x".repeat(SHORTEST) : asked.get("nonce"))
                .claim("acr", "eidas1")
                .claim("amr", person.secondFactor() ? List.of("pwd", "mfa") : List.of("pwd"));
        json(
                exchange,
                Map.of(
                        "access_token",
                        access,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "id_token",
                        signed(id.build(), KEY)));
    }

    private void userInfo(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        String subject = header == null ? null : tokens.get(header.replace("Bearer ", ""));
        if (subject == null) {
            answer(exchange, 401, "text/plain", "");
            return;
        }
        JWTClaimsSet info = claims(CLIENT)
                .subject(fault == Fault.DESCRIPTION_OF_ANOTHER_PERSON ? "another" : subject)
                .claim("given_name", "Nadia")
                .claim("usual_name", "Benali")
                .claim("email", person.email())
                .claim("siret", person.siret())
                .build();
        answer(
                exchange,
                200,
                "application/jwt",
                signed(info, fault == Fault.DESCRIPTION_SIGNED_WITH_ANOTHER_KEY ? draw() : KEY));
    }

    private void end(HttpExchange exchange) {
        Map<String, String> sent = parameters(exchange.getRequestURI().getRawQuery());
        boolean complete =
                Set.of("id_token_hint", "state", "post_logout_redirect_uri").equals(sent.keySet());
        exchange.getResponseHeaders().set("Location", sent.getOrDefault("post_logout_redirect_uri", "/"));
        answer(exchange, complete ? 302 : 400, "text/plain", "");
    }

    private JWTClaimsSet.Builder claims(String audience) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    private static ECKey draw() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID("of-the-tests")
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String signed(JWTClaimsSet claims, ECKey with) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(with.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(with));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void json(HttpExchange exchange, Map<String, ?> body) {
        answer(exchange, 200, "application/json", JsonMapper.shared().writeValueAsString(body));
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : (query == null ? "" : query).split("&")) {
            if (!pair.isEmpty()) {
                String[] halves = pair.split("=", 2);
                parameters.put(decoded(halves[0]), halves.length < 2 ? "" : decoded(halves[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    URI address(String path) {
        return URI.create(issuer + path);
    }
}

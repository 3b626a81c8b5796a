package org.cordee.play;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Confirms the address of a need as its buyer does: it takes the link from the letter, opens the page and presses its
 * button. Only this link proves the address; the API has no other way. The administrator reads the letter, which a server
 * without mail keeps.
 */
final class BuyerLink {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Pattern TOKEN = Pattern.compile("/i/([^/?#]+)");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final PublicApiClient api;
    private final Credentials administrator;

    BuyerLink(PublicApiClient api, Credentials administrator) {
        this.api = api;
        this.administrator = administrator;
    }

    /**
     * Confirms an address. Repeating it changes nothing.
     *
     * @param since letters before this instant are those of an earlier run
     * @return false while the letter is not written
     */
    boolean confirm(String address, Instant since) {
        String search = "/letters?size=100&text=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        for (JsonNode row : api.read(administrator, search).path("content")) {
            boolean ours = row.path("recipient").asString("").equals(address)
                    && !Instant.parse(row.path("writtenAt").asString()).isBefore(since);
            Optional<String> token = ours ? token(row.path("id").asString()) : Optional.empty();
            if (token.isPresent()) {
                press(token.get());
                return true;
            }
        }
        return false;
    }

    /** Returns the secret of the link in a letter; the demonstration shows it, other servers with a reason. */
    private Optional<String> token(String letter) {
        JsonNode detail = api.read(administrator, "/letters/" + letter);
        JsonNode links = detail.path("links");
        if (detail.path("openable").asBoolean()) {
            Map<String, Object> why = Map.of("reason", "Simulation: the buyer opens its letter.");
            links = PublicApiClient.done(
                            api.post(administrator, "/letters/" + letter + "/opening", why), "to open a letter")
                    .json()
                    .path("links");
        } else if (!detail.path("secretsShown").asBoolean()) {
            throw SimulationStopped.because("The letter to a simulated buyer cannot be read;"
                    + " start a server without mail for the simulation.");
        }
        for (JsonNode link : links) {
            Matcher found = TOKEN.matcher(link.asString(""));
            if (found.find()) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }

    private void press(String token) {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        Matcher csrf =
                CSRF.matcher(send(browser, request("/i/" + token + "/need").GET()));
        if (!csrf.find()) {
            throw SimulationStopped.because("The page of a buyer's link has no button to confirm the address.");
        }
        send(
                browser,
                request("/i/" + token + "/need/confirmation")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.base().resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html");
    }

    /** Returns the page, also from a server that is back after it was away. */
    private static String send(HttpClient browser, HttpRequest.Builder request) {
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            String trouble;
            try {
                HttpResponse<String> page = browser.send(request.build(), BodyHandlers.ofString());
                if (page.statusCode() < 400) {
                    return page.body();
                }
                trouble = "it answers " + page.statusCode();
                if (page.statusCode() < 425) {
                    throw SimulationStopped.because("The link of a buyer is refused: " + trouble + ".");
                }
            } catch (IOException lost) {
                trouble = "the connection fails";
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw SimulationStopped.because("The simulation was interrupted.");
            }
            if (Instant.now().isAfter(until)) {
                throw SimulationStopped.because("The link of a buyer cannot be opened: " + trouble + ".");
            }
            Pauses.pause(PAUSE);
        }
    }
}

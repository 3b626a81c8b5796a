package org.cordee.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.webhook.ReadingFeed.FeedPage;
import org.cordee.webhook.ReadingWebhooks.DeliveryView;
import org.cordee.webhook.ReadingWebhooks.WebhookView;
import org.cordee.webhook.RegisteringWebhooks.IssuedSecret;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page for the authors of receivers shows what the product sends and answers. */
class WebhookDocumentTests {

    private static final Path ROOM = Path.of("src/main/java/org/cordee/webhook");
    private static final String REFUSAL = "webhook\\.(?:url|kinds|replay|feed|too-many)[a-z.-]*";

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String page = read(Path.of("src/docs/webhooks.md"));

    @Test
    void showsEachAnswerWithTheFieldsThatTheProductGives() {
        JsonNode attempts = example("content");
        DeliveryView attempt = json.treeToValue(attempts.path("content").path(0), DeliveryView.class);

        assertThat(written(json.treeToValue(example("secret"), IssuedSecret.class)))
                .isEqualTo(example("secret"));
        assertThat(written(json.treeToValue(example("deliveredNumber"), WebhookView.class)))
                .isEqualTo(example("deliveredNumber"));
        assertThat(written(new PagedModel<>(new PageImpl<>(List.of(attempt), PageRequest.of(0, 50), 1))))
                .isEqualTo(attempts);
        assertThat(written(json.treeToValue(example("events"), FeedPage.class))).isEqualTo(example("events"));
    }

    @Test
    void showsADeliveryByteForByteAsItIsSent() {
        String body = found("(?m)^\\{\"type\":.*$").findFirst().orElseThrow();

        assertThat(json.writeValueAsString(json.readValue(body, FeedEvent.class)))
                .isEqualTo(body);
    }

    @Test
    void namesEveryRefusalAndNoOther() throws IOException {
        Set<String> refusals;
        try (Stream<Path> files = Files.list(ROOM)) {
            refusals = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> found("\"(" + REFUSAL + ")\"", read(file)))
                    .collect(Collectors.toSet());
        }

        assertThat(refusals).contains("webhook.url.https", "webhook.feed.forgotten");
        assertThat(found("`(" + REFUSAL + ")`").collect(Collectors.toSet())).isEqualTo(refusals);
    }

    @Test
    void namesEveryOutcomeOfAnAttemptAndEveryReasonOfAPause() {
        assertThat(page)
                .contains(Stream.concat(Arrays.stream(DeliveryOutcome.values()), Arrays.stream(PauseReason.values()))
                        .map(one -> "`" + one + "`")
                        .toList());
    }

    /** Returns the one JSON example of the page that has this field. */
    private JsonNode example(String field) {
        List<JsonNode> examples = found("(?s)```json\n(.*?)```")
                .map(json::readTree)
                .filter(example -> example.has(field))
                .toList();
        assertThat(examples).as(field).hasSize(1);
        return examples.get(0);
    }

    private JsonNode written(Object answer) {
        return json.readTree(json.writeValueAsString(answer));
    }

    private Stream<String> found(String pattern) {
        return found(pattern, page);
    }

    private static Stream<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.groupCount() == 0 ? match.group() : match.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

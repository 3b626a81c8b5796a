package org.cordee.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.webhook.FeedKind;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** The change feed tells members nothing that the news of a consortium hides from them. */
class NewsAndFeedTests {

    @Test
    void hidesFromMembersWhatTheNewsHide() {
        Set<String> hidden = Arrays.stream(NewsKind.values())
                .filter(kind -> !NewsKind.forMembers().contains(kind))
                .map(NewsKind::event)
                .collect(Collectors.toSet());

        assertThat(hidden).isNotEmpty();
        assertThat(Arrays.stream(FeedKind.values())
                        .filter(FeedKind::isForMembers)
                        .map(NewsAndFeedTests::event)
                        .filter(hidden::contains))
                .isEmpty();
    }

    private static String event(FeedKind kind) {
        Class<?> event = (Class<?>) ReflectionTestUtils.getField(kind, "event");
        return event.getSimpleName();
    }
}

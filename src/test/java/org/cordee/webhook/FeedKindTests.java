package org.cordee.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.access.CallerRelation;
import org.cordee.access.RouteExpectation;
import org.cordee.shared.Amount;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.DomainEvent;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fact of the feed is written from its event, and leads to what its readers may read. */
class FeedKindTests {

    private static final UUID CONSORTIUM = Ids.next();

    @ParameterizedTest
    @EnumSource
    void isWrittenFromItsEventWithAnAddressAndWithoutAmounts(FeedKind kind) throws ReflectiveOperationException {
        DomainEvent event = (DomainEvent) sample(kind.event());

        WaitingFact fact = RecordingFacts.factOf(event, FeedKind.of(event).orElseThrow());

        assertThat(fact.kind()).isEqualTo(kind);
        assertThat(fact.eventId()).isEqualTo(event.eventId());
        assertThat(fact.address()).matches("/api/v1/[a-z]+/[0-9a-f-]{36}(/[a-z]+)?");
        if (event instanceof ConsortiumFact) {
            assertThat(fact.consortiumId()).isEqualTo(CONSORTIUM);
            assertThat(fact.readers()).isEmpty();
            assertThat(fact.organisationId() != null || kind.audience() != FeedKind.Audience.CONCERNED)
                    .isTrue();
        } else {
            assertThat(fact.readers()).isNotEmpty();
        }
        assertThat(Arrays.stream(event.getClass().getRecordComponents()).map(RecordComponent::getType))
                .as("an event of the feed has no amount")
                .doesNotContain(Amount.class, BigDecimal.class, Percentage.class, Hours.class);
    }

    /** The lists of the access matrix say who may read a route. */
    @ParameterizedTest
    @EnumSource
    void leadsItsReadersToWhatTheyMayRead(FeedKind kind) throws IOException {
        if (kind.address() == FeedKind.Address.NAMED) {
            return;
        }
        RouteExpectation route = RouteExpectation.all().stream()
                .filter(one -> one.route().equals("GET " + kind.address().template()))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no route " + kind.address().template()));

        assertThat(route.letIn()).contains(CallerRelation.LEAD).containsAll(others(kind));
    }

    private static Set<CallerRelation> others(FeedKind kind) {
        return switch (kind.audience()) {
            case MEMBERS -> EnumSet.of(CallerRelation.MEMBER);
            case CONCERNED ->
                EnumSet.of(
                        kind.address() == FeedKind.Address.INVITATION
                                ? CallerRelation.CANDIDATE
                                : CallerRelation.MEMBER);
            case LEAD, NAMED -> EnumSet.noneOf(CallerRelation.class);
        };
    }

    @Test
    void theDocumentationListsEveryKindWithItsReaders() throws IOException {
        String page = Files.readString(Path.of("src/docs/webhooks.md"));
        Map<String, String> listed = Pattern.compile("(?m)^\\| `([a-z.-]+\\.[a-z-]+)` \\| [^|]+ \\| ([a-z]+) \\|$")
                .matcher(page)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));

        assertThat(listed)
                .isEqualTo(Arrays.stream(FeedKind.values())
                        .collect(Collectors.toMap(
                                FeedKind::word, kind -> kind.audience().name().toLowerCase(java.util.Locale.ROOT))));
    }

    @Test
    void everyKindAndEveryGroupHasAText() throws IOException {
        Set<String> keys = Pattern.compile("(?m)^([^=]+)=")
                .matcher(Files.readString(Path.of("src/main/resources/messages/webhook_fr.properties")))
                .results()
                .map((MatchResult key) -> key.group(1))
                .collect(Collectors.toSet());

        assertThat(keys)
                .containsAll(Arrays.stream(FeedKind.values())
                        .flatMap(kind ->
                                List.of("webhook.kind." + kind.word(), "webhook.group." + kind.group()).stream())
                        .toList());
        assertThat(Arrays.stream(FeedKind.values()).map(FeedKind::word)).allMatch(word -> word.length() <= 40);
    }

    /** All words together fit into the column of a webhook's kinds. */
    @Test
    void theChoiceOfEveryKindCanBeStored() {
        FeedKindsConverter converter = new FeedKindsConverter();
        Set<FeedKind> all = EnumSet.allOf(FeedKind.class);

        String stored = converter.convertToDatabaseColumn(all);

        assertThat(stored.length()).isLessThanOrEqualTo(2000);
        assertThat(converter.convertToEntityAttribute(stored)).isEqualTo(all);
        assertThat(converter.convertToEntityAttribute("")).isEmpty();
        assertThat(converter.convertToEntityAttribute("bid.frozen,a.kind-of-later"))
                .containsExactly(FeedKind.BID_FROZEN);
    }

    private static Object sample(Class<?> type) throws ReflectiveOperationException {
        Map<Class<?>, Function<Class<?>, Object>> values = Map.of(
                UUID.class, any -> Ids.next(),
                Instant.class, any -> Instant.now(),
                String.class, any -> "x",
                int.class, any -> 1,
                boolean.class, any -> true,
                List.class, any -> List.of(),
                Set.class, any -> Set.of(),
                EventHeader.class, any -> new EventHeader(Ids.next(), Instant.now(), CONSORTIUM, null, null));
        if (values.containsKey(type)) {
            return values.get(type).apply(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments = new Object[types.length];
        for (int at = 0; at < types.length; at++) {
            arguments[at] = sample(types[at]);
        }
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(arguments);
    }
}

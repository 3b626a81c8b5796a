package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.network.KeepingSchemes;
import org.cordee.network.NetworkEvent.NetworkMemberInvited;
import org.cordee.network.NetworkEvent.SchemeRelayed;
import org.cordee.network.NetworkEvent.SchemeReminded;
import org.cordee.network.ReadingSchemes;
import org.cordee.network.SchemeTerms;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.SampleRegistrations;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The letters of networks: one for each event and recipient, with a link for recipients without an account. */
@CordeeTest
class NetworkLettersModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Letters letters;

    @Autowired
    ReadingSchemes schemes;

    @Autowired
    KeepingSchemes keeping;

    @Autowired
    RegisteringOrganisations registering;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private boolean awaited = true;
    private final UUID networkId = Ids.next();
    private final UUID organisationId = Ids.next();
    private final String address = Ids.next() + "@exemple.example";
    private Recipient reader;

    @BeforeEach
    void aContactWithoutAnAccount() {
        reader = new Recipient(address, null, Locale.FRENCH, null);
    }

    @Test
    void invitesOnceWithALinkForAnAddressWithoutAnAccount() {
        NetworkMemberInvited event = new NetworkMemberInvited(
                header(), Ids.next(), networkId, organisationId, clock.now().plus(Duration.ofDays(30)));

        listener().on(event);
        listener().on(event);

        assertThat(written()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.NETWORK_INVITED);
            assertThat(letter.consortiumId()).isNull();
            assertThat(letter.text()).containsPattern("/i/[A-Za-z0-9_-]{20,}").doesNotContain("/networks/");
        });
    }

    @Test
    void sendsAPersonWithAnAccountToThePage() {
        reader = new Recipient(address, "Nadia", Locale.ENGLISH, Ids.next());
        UUID member = Ids.next();

        listener()
                .on(new NetworkMemberInvited(
                        header(), member, networkId, organisationId, clock.now().plus(Duration.ofDays(30))));

        assertThat(written())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("/networks/" + member)
                        .doesNotContain("/i/"));
    }

    @Test
    void relaysASchemeByItsTitleAndRemindsInRounds() {
        UUID scheme = scheme();
        UUID recipient = Ids.next();
        Instant closesAt = clock.now().plus(Duration.ofDays(10));

        listener().on(new SchemeRelayed(header(), recipient, scheme, networkId, organisationId, closesAt));
        for (int wave : List.of(1, 1, 2)) {
            listener().on(new SchemeReminded(header(), recipient, scheme, networkId, organisationId, closesAt, wave));
        }

        assertThat(written())
                .extracting(Letter::kind)
                .containsExactlyInAnyOrder(
                        LetterKind.SCHEME_RELAYED, LetterKind.SCHEME_REMINDER, LetterKind.SCHEME_REMINDER);
        assertThat(written()).allSatisfy(letter -> assertThat(letter.title()).contains("Prêt de matériel"));
    }

    @Test
    void asksNoMemberThatHasAnsweredMeanwhile() {
        awaited = false;
        Instant closesAt = clock.now().plus(Duration.ofDays(10));

        listener().on(new SchemeRelayed(header(), Ids.next(), scheme(), networkId, organisationId, closesAt));

        assertThat(written()).isEmpty();
    }

    private UUID scheme() {
        UUID network = SampleRegistrations.inRouen(
                registering, OrganisationProfile.named("Réseau " + SampleNumbers.unique(), LegalForm.ASSOCIATION));
        jdbc.update("UPDATE organisation SET vocation = 'NETWORK' WHERE id = ?", network.toString());
        return keeping.draft(
                new Actor(Ids.next(), network, Set.of(Role.MEMBER), Actor.Via.ACCOUNT),
                new SchemeTerms(
                        "Prêt de matériel", "Bennes", "", "", clock.now().plus(Duration.ofDays(10)), null),
                List.of());
    }

    private EventHeader header() {
        return EventHeader.outsideConsortia(Actor.system(), clock.now());
    }

    private NetworkLetters listener() {
        ReadingSchemes known = mock(ReadingSchemes.class);
        when(known.titleOf(any())).thenAnswer(call -> schemes.titleOf(call.getArgument(0)));
        when(known.isAwaited(any())).thenReturn(awaited);
        return new NetworkLetters(new SampleLetterData(reader).writing(context), known);
    }

    private List<Letter> written() {
        return letters.findAll().stream()
                .filter(letter -> letter.recipient().equals(address))
                .toList();
    }
}

package org.cordee.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.cordee.law.WorkingDayEnd;
import org.cordee.network.AnsweringScheme;
import org.cordee.network.InvitingNetworkMembers;
import org.cordee.network.JoiningNetwork;
import org.cordee.network.KeepingSchemes;
import org.cordee.network.NamingConsent;
import org.cordee.network.ReadingOwnNetworks;
import org.cordee.network.ReadingSchemes;
import org.cordee.network.SchemeQuestion;
import org.cordee.network.SchemeTerms;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.springframework.stereotype.Component;

/** Plays a network and its members: invitations, consents, schemes and answers to them. */
@Component
class DemoNetworks {

    private static final Duration TO_DECIDE = Duration.ofDays(21);

    private final Map<String, String> sirens = DemoDirectory.sirens();
    private final DemoActors actors;
    private final InvitingNetworkMembers inviting;
    private final JoiningNetwork joining;
    private final KeepingSchemes schemes;
    private final AnsweringScheme answering;
    private final ReadingOwnNetworks networks;
    private final ReadingSchemes reading;

    DemoNetworks(
            DemoActors actors,
            InvitingNetworkMembers inviting,
            JoiningNetwork joining,
            KeepingSchemes schemes,
            AnsweringScheme answering,
            ReadingOwnNetworks networks,
            ReadingSchemes reading) {
        this.actors = actors;
        this.inviting = inviting;
        this.joining = joining;
        this.schemes = schemes;
        this.answering = answering;
        this.networks = networks;
        this.reading = reading;
    }

    /**
     * The call of a scheme with its form.
     *
     * @param closes about when it ends: at the end of that working day, or of the next one
     */
    record DemoScheme(
            String title,
            String purpose,
            String audience,
            String requirement,
            Instant closes,
            List<SchemeQuestion> questions) {

        private SchemeTerms terms() {
            Instant end = WorkingDayEnd.notBefore(closes);
            LocalDate decision = LocalDate.ofInstant(end.plus(TO_DECIDE), Deadline.PARIS);
            return new SchemeTerms(title, purpose, audience, requirement, end, decision);
        }
    }

    void invite(String network, String... organisations) {
        inviting.invite(
                actors.actor(network),
                Arrays.stream(organisations)
                        .map(name -> sirens.getOrDefault(name, ""))
                        .toList());
    }

    /** Joins the network for each of the organisations, with the same consent. */
    void join(String network, NamingConsent consent, String... organisations) {
        for (String organisation : organisations) {
            Actor actor = actors.actor(organisation);
            joining.consent(actor, membership(actor, network), consent);
        }
    }

    private UUID membership(Actor actor, String network) {
        return networks.list(actor).stream()
                .filter(own -> own.networkName().equals(network))
                .map(ReadingOwnNetworks.OwnNetwork::memberId)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(network));
    }

    void draft(String network, DemoScheme scheme) {
        schemes.draft(actors.actor(network), scheme.terms(), scheme.questions());
    }

    /** Drafts the scheme and relays it to the members. */
    void publish(String network, DemoScheme scheme) {
        Actor actor = actors.actor(network);
        schemes.publish(actor, schemes.draft(actor, scheme.terms(), scheme.questions()));
    }

    /**
     * Sends the answers of a member to a scheme that is open to it.
     * @param answers one for each question, in their order
     */
    void answer(String title, String member, String... answers) {
        Actor actor = actors.actor(member);
        UUID scheme = networks.schemes(actor).stream()
                .filter(open -> open.title().equals(title))
                .map(ReadingOwnNetworks.OpenScheme::schemeId)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(title));
        answering.answer(actor, scheme, reading.relayed(actor, scheme).revision(), List.of(answers));
    }
}

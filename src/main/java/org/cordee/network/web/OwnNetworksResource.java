package org.cordee.network.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.network.AnsweringScheme;
import org.cordee.network.JoiningNetwork;
import org.cordee.network.NamingConsent;
import org.cordee.network.NetworkMemberState;
import org.cordee.network.ReadingOwnNetworks;
import org.cordee.network.ReadingOwnNetworks.OpenScheme;
import org.cordee.network.ReadingOwnNetworks.OwnNetwork;
import org.cordee.network.ReadingSchemes;
import org.cordee.network.ReadingSchemes.RelayedScheme;
import org.cordee.network.web.SchemeResource.SchemeQuestionBody;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves an organisation's networks and their schemes to API clients. */
@RestController
class OwnNetworksResource {

    private final ReadingOwnNetworks own;
    private final ReadingSchemes schemes;
    private final JoiningNetwork joining;
    private final AnsweringScheme answering;

    OwnNetworksResource(
            ReadingOwnNetworks own, ReadingSchemes schemes, JoiningNetwork joining, AnsweringScheme answering) {
        this.own = own;
        this.schemes = schemes;
        this.joining = joining;
        this.answering = answering;
    }

    /**
     * A network of the organisation.
     *
     * @param memberId the place of the organisation on the list of the network
     * @param networkId the organisation that heads the network
     * @param networkName its legal name
     * @param state whether the organisation is invited or a member
     * @param naming its consent; null while it is only invited
     * @param invitedAt when it was invited last
     * @param answerBy until when it may answer the invitation
     * @param answerable true while it may answer the invitation or change its consent
     */
    record OwnNetworkBody(
            UUID memberId,
            UUID networkId,
            String networkName,
            NetworkMemberState state,
            @Nullable NamingConsent naming,
            Instant invitedAt,
            Instant answerBy,
            boolean answerable) {

        static OwnNetworkBody of(OwnNetwork network) {
            return new OwnNetworkBody(
                    network.memberId(),
                    network.networkId(),
                    network.networkName(),
                    network.state(),
                    network.naming(),
                    network.invitedAt(),
                    network.answerBy(),
                    network.answerable());
        }
    }

    /**
     * A scheme that is open to the organisation.
     *
     * @param schemeId the scheme
     * @param title its title
     * @param networkName the network that relays it
     * @param closesAt the end of the call
     * @param answeredAt when the organisation sent its answers; null before
     */
    record OpenSchemeBody(
            UUID schemeId,
            String title,
            String networkName,
            Instant closesAt,
            @Nullable Instant answeredAt) {

        static OpenSchemeBody of(OpenScheme scheme) {
            return new OpenSchemeBody(
                    scheme.schemeId(), scheme.title(), scheme.networkName(), scheme.closesAt(), scheme.answeredAt());
        }
    }

    /**
     * The networks of an organisation and the schemes that are open to it.
     *
     * @param networks those that invited it or have it as a member, 100 at most
     * @param schemes those that take its answers now, 100 at most
     */
    record OwnNetworksBody(List<OwnNetworkBody> networks, List<OpenSchemeBody> schemes) {}

    /**
     * The consent of a member.
     *
     * @param naming what the network may show of it
     */
    record ConsentBody(@NotNull NamingConsent naming) {}

    /**
     * A scheme as a member reads it.
     *
     * @param id the scheme
     * @param networkName the network that relays it
     * @param title its title
     * @param purpose what the scheme offers
     * @param audience for whom it is; empty when the network does not say
     * @param requirement the condition to take part; empty when there is none
     * @param closesAt the end of the call
     * @param decisionOn the day on which the network decides; null when it does not say
     * @param questions the questions of its form
     * @param open true while answers are taken
     * @param answeredAt when the organisation sent its answers; null before
     * @param answers its own answers, one text for each question; empty before it sent them
     * @param revision the number of times that it sent answers
     */
    record RelayedSchemeBody(
            UUID id,
            String networkName,
            String title,
            String purpose,
            String audience,
            String requirement,
            Instant closesAt,
            @Nullable LocalDate decisionOn,
            List<SchemeQuestionBody> questions,
            boolean open,
            @Nullable Instant answeredAt,
            List<String> answers,
            int revision) {

        static RelayedSchemeBody of(RelayedScheme scheme) {
            return new RelayedSchemeBody(
                    scheme.id(),
                    scheme.networkName(),
                    scheme.terms().title(),
                    scheme.terms().purpose(),
                    scheme.terms().audience(),
                    scheme.terms().requirement(),
                    scheme.terms().closesAt(),
                    scheme.terms().decisionOn(),
                    scheme.questions().stream().map(SchemeQuestionBody::of).toList(),
                    scheme.open(),
                    scheme.answeredAt(),
                    scheme.answers(),
                    scheme.revision());
        }
    }

    /**
     * The answers of a member.
     *
     * @param revision the number of times that the caller knows answers were sent
     * @param answers one text for each question, in their order: a number with a point, YES or NO, a chosen answer
     */
    record SchemeAnswersBody(int revision, @NotNull List<@NotNull String> answers) {}

    /** Lists the networks of the organisation acted for and the schemes that are open to it. */
    @GetMapping("/api/v1/networks")
    OwnNetworksBody list(Actor actor) {
        return new OwnNetworksBody(
                own.list(actor).stream().map(OwnNetworkBody::of).toList(),
                own.schemes(actor).stream().map(OpenSchemeBody::of).toList());
    }

    @GetMapping("/api/v1/networks/{id}")
    OwnNetworkBody show(Actor actor, @PathVariable UUID id) {
        return OwnNetworkBody.of(own.find(actor, id));
    }

    /** Joins the network with a consent, or changes the consent. */
    @PutMapping("/api/v1/networks/{id}/consent")
    OwnNetworkBody consent(Actor actor, @PathVariable UUID id, @Valid @RequestBody ConsentBody body) {
        joining.consent(actor, id, body.naming());
        return show(actor, id);
    }

    /** Declines the invitation of a network. */
    @PostMapping("/api/v1/networks/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(Actor actor, @PathVariable UUID id) {
        joining.decline(actor, id);
    }

    /** Ends the membership in a network. */
    @PostMapping("/api/v1/networks/{id}/departure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Actor actor, @PathVariable UUID id) {
        joining.leave(actor, id);
    }

    @GetMapping("/api/v1/schemes/{id}")
    RelayedSchemeBody scheme(Actor actor, @PathVariable UUID id) {
        return RelayedSchemeBody.of(schemes.relayed(actor, id));
    }

    /** Sends the answers, or replaces them before the call ends. */
    @PutMapping("/api/v1/schemes/{id}/answers")
    RelayedSchemeBody answer(Actor actor, @PathVariable UUID id, @Valid @RequestBody SchemeAnswersBody body) {
        schemes.relayed(actor, id);
        answering.answer(actor, id, body.revision(), body.answers());
        return scheme(actor, id);
    }
}

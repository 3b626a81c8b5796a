package org.cordee.network.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.network.InvitingNetworkMembers;
import org.cordee.network.InvitingNetworkMembers.InvitedNumbers;
import org.cordee.network.NamingConsent;
import org.cordee.network.NetworkFigures;
import org.cordee.network.ReadingNetwork;
import org.cordee.network.ReadingNetwork.InvitedOrganisation;
import org.cordee.network.ReadingNetwork.NamedMember;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves a network's totals, its named members and its invitations to API clients. */
@RestController
@RequestMapping("/api/v1/network")
class NetworkResource {

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 10_000;

    private final ReadingNetwork reading;
    private final InvitingNetworkMembers inviting;

    NetworkResource(ReadingNetwork reading, InvitingNetworkMembers inviting) {
        this.reading = reading;
        this.inviting = inviting;
    }

    /**
     * A network with its totals; a total under five is null.
     *
     * @param name the name of the network in the directory
     * @param members the number of members; null too where one to four of them are not named
     * @param named the number of members that may be named
     * @param unnamed the number of members that are in totals only
     * @param asked the number of members that were invited to a grouping in the last twelve months
     * @param invitations the number of these invitations
     * @param answeredPercent the per cent of the ended invitations of three years that were answered, rounded down
     * @param deposited the number of members with a deposited offer in the last five years
     * @param withoutFew true when one to four members that show no figures are left out of the last four totals
     */
    record NetworkBody(
            String name,
            @Nullable Integer members,
            @Nullable Integer named,
            @Nullable Integer unnamed,
            @Nullable Integer asked,
            @Nullable Integer invitations,
            @Nullable Integer answeredPercent,
            @Nullable Integer deposited,
            boolean withoutFew) {

        static NetworkBody of(String name, NetworkFigures figures) {
            return new NetworkBody(
                    name,
                    figures.members(),
                    figures.named(),
                    figures.unnamed(),
                    figures.asked(),
                    figures.invitations(),
                    figures.answeredPercent(),
                    figures.deposited(),
                    figures.withoutFew());
        }
    }

    /**
     * A member that may be named.
     *
     * @param memberId the place of the organisation on the list of the network
     * @param organisationId the organisation
     * @param name its legal name
     * @param city the place of its first establishment; empty where none is known
     * @param department the code of its département; null abroad
     * @param naming its consent
     * @param asked the number of invitations in the last twelve months; null, like the next two, without consent
     * @param answered the number of invitations of three years that it answered
     * @param deposited the number of deposited offers of five years in which it was a member
     */
    record NetworkMemberBody(
            UUID memberId,
            UUID organisationId,
            String name,
            String city,
            @Nullable String department,
            NamingConsent naming,
            @Nullable Integer asked,
            @Nullable Integer answered,
            @Nullable Integer deposited) {

        static NetworkMemberBody of(NamedMember member) {
            return new NetworkMemberBody(
                    member.memberId(),
                    member.organisationId(),
                    member.name(),
                    member.city(),
                    member.department(),
                    member.naming(),
                    member.asked(),
                    member.answered(),
                    member.deposited());
        }
    }

    /**
     * An organisation on the list of a network that does not learn whether it joined.
     *
     * @param memberId the place of the organisation on the list of the network
     * @param organisationId the organisation
     * @param name its legal name
     * @param invitedAt when it was invited last
     * @param again true when it may be invited again
     */
    record NetworkInvitationBody(UUID memberId, UUID organisationId, String name, Instant invitedAt, boolean again) {

        static NetworkInvitationBody of(InvitedOrganisation one) {
            return new NetworkInvitationBody(
                    one.memberId(), one.organisationId(), one.name(), one.invitedAt(), one.again());
        }
    }

    /**
     * The organisations that a network invites.
     *
     * @param numbers SIREN or SIRET numbers
     */
    record NumbersBody(@NotNull List<@NotNull String> numbers) {}

    /**
     * The result of a list of numbers.
     *
     * @param invited the number of organisations that got an invitation
     * @param known the SIREN numbers that were invited lately, members among them
     * @param unknown the numbers that the directory does not know
     */
    record InvitedNumbersBody(int invited, List<String> known, List<String> unknown) {

        static InvitedNumbersBody of(InvitedNumbers result) {
            return new InvitedNumbersBody(result.invited(), result.known(), result.unknown());
        }
    }

    @GetMapping
    NetworkBody show(Actor actor) {
        return NetworkBody.of(reading.nameOf(actor), reading.figures(actor));
    }

    /** Lists the members that may be named, by name. */
    @GetMapping("/members")
    PagedModel<NetworkMemberBody> members(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LAST_PAGE) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(
                reading.named(actor, name, false, PageRequest.of(page, size)).map(NetworkMemberBody::of));
    }

    /** Lists the organisations that were invited and are not shown as members. */
    @GetMapping("/invitations")
    PagedModel<NetworkInvitationBody> invitations(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LAST_PAGE) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(
                reading.invited(actor, PageRequest.of(page, size)).map(NetworkInvitationBody::of));
    }

    @PostMapping("/invitations")
    InvitedNumbersBody invite(Actor actor, @Valid @RequestBody NumbersBody body) {
        return InvitedNumbersBody.of(inviting.invite(actor, body.numbers()));
    }

    @PostMapping("/members/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        inviting.remove(actor, id);
    }
}

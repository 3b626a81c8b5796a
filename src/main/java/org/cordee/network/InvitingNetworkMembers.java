package org.cordee.network;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.ReadingDirectory;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts organisations on the list of a network and takes them off it; only their own consent makes them members. */
@Component
public class InvitingNetworkMembers {

    private static final Logger LOG = LoggerFactory.getLogger(InvitingNetworkMembers.class);

    private final NetworkMembers members;
    private final NetworkAccess access;
    private final DirectoryLookup directory;
    private final ReadingDirectory reading;
    private final NetworkSettings settings;
    private final BusinessClock clock;

    InvitingNetworkMembers(
            NetworkMembers members,
            NetworkAccess access,
            DirectoryLookup directory,
            ReadingDirectory reading,
            NetworkSettings settings,
            BusinessClock clock) {
        this.members = members;
        this.access = access;
        this.directory = directory;
        this.reading = reading;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The result of a list of numbers; a session keeps it until the next page shows it.
     *
     * @param invited the organisations that got an invitation
     * @param known the numbers of organisations that were invited less than the pause ago, members among them
     * @param unknown the numbers that are no SIREN of the directory
     */
    public record InvitedNumbers(int invited, List<String> known, List<String> unknown) implements Serializable {}

    /** Returns the most organisations that one call invites. */
    public int mostAtOnce() {
        return settings.mostAtOnce();
    }

    /**
     * Invites the organisations with these numbers. An organisation that was invited lately is left alone, so that the
     * same list may be sent twice.
     *
     * @param numbers SIREN or SIRET numbers, with or without spaces; blank ones are skipped
     * @throws NotFound unless the actor acts for a network
     * @throws RuleViolation for an empty or too long list
     */
    @Transactional
    public InvitedNumbers invite(Actor actor, List<String> numbers) {
        UUID network = access.networkOf(actor);
        Set<String> sirens = sirens(numbers);
        int invited = 0;
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String siren : sirens) {
            Optional<UUID> organisation = readable(actor, siren).filter(id -> !id.equals(network));
            if (organisation.isEmpty()) {
                unknown.add(siren);
            } else if (inviteOne(actor, network, organisation.get())) {
                invited++;
            } else {
                known.add(siren);
            }
        }
        if (invited > 0 && members.countListed(network) > settings.mostMembers()) {
            throw RuleViolation.of("numbers", "network.member.too-many", settings.mostMembers());
        }
        LOG.info("network members invited network={} invited={} known={}", network, invited, known.size());
        return new InvitedNumbers(invited, known, unknown);
    }

    private Set<String> sirens(List<String> numbers) {
        Set<String> sirens = new LinkedHashSet<>();
        for (String number : numbers) {
            String digits = number.replaceAll("[\\s\\u00a0\\u202f.]", "");
            if (!digits.isEmpty()) {
                sirens.add(digits.matches("[0-9]{14}") ? digits.substring(0, 9) : cut(digits));
            }
        }
        if (sirens.isEmpty()) {
            throw RuleViolation.of("numbers", "network.member.no-number");
        }
        if (sirens.size() > settings.mostAtOnce()) {
            throw RuleViolation.of("numbers", "network.member.too-many-at-once", settings.mostAtOnce());
        }
        return sirens;
    }

    private static String cut(String digits) {
        return digits.length() <= 20 ? digits : digits.substring(0, 20) + "…";
    }

    /** Finds an organisation that the actor may read: one of restricted diffusion is as unknown as a wrong number. */
    private Optional<UUID> readable(Actor actor, String siren) {
        return !siren.matches("[0-9]{9}")
                ? Optional.empty()
                : directory.bySiren(siren).filter(id -> reading.isReadable(actor, id));
    }

    private boolean inviteOne(Actor actor, UUID network, UUID organisation) {
        Instant now = clock.now();
        Optional<NetworkMember> listed = members.lockOf(network, organisation);
        try {
            if (listed.isEmpty()) {
                members.saveAndFlush(
                        NetworkMember.invite(actor, network, organisation, now, settings.invitationLife()));
                return true;
            }
            listed.get().inviteAgain(actor, now, settings.invitationLife(), settings.invitationPause());
            members.saveAndFlush(listed.get());
            return true;
        } catch (RuleViolation lately) {
            return false;
        } catch (DataIntegrityViolationException sameMoment) {
            throw new RuleViolation("network.member.at-once");
        }
    }

    /**
     * Takes an organisation off the list, whether it answered or not; a second time changes nothing.
     *
     * @throws NotFound when it is not on the list of the actor's network
     */
    @Transactional
    public void remove(Actor actor, UUID memberId) {
        UUID network = access.networkOf(actor);
        NetworkMember member = members.lock(memberId)
                .filter(found -> found.networkId().equals(network))
                .orElseThrow(NotFound::new);
        member.remove(actor, clock.now());
        members.saveAndFlush(member);
        LOG.info("network member removed network={} member={}", network, memberId);
    }
}

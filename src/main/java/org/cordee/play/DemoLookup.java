package org.cordee.play;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.SectionRow;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.ConsortiumRow;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.shares.SharesView;
import org.cordee.shared.Actor;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.ConsultationRow;
import org.cordee.tender.ConsultationSearch;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Finds by name the objects that an earlier step created, so that no step needs to store the ids of another one. */
@Component
class DemoLookup {

    private static final PageRequest ENOUGH = PageRequest.of(0, 100);

    private final DemoActors actors;
    private final ConsultationReading consultations;
    private final ConsortiumReading consortia;
    private final SharesReading shares;
    private final BidReading bids;

    DemoLookup(
            DemoActors actors,
            ConsultationReading consultations,
            ConsortiumReading consortia,
            SharesReading shares,
            BidReading bids) {
        this.actors = actors;
        this.consultations = consultations;
        this.consortia = consortia;
        this.shares = shares;
        this.bids = bids;
    }

    UUID consultation(String reference) {
        return consultations
                .search(Actor.system(), new ConsultationSearch(reference, ConsultationSearch.Time.ALL), ENOUGH)
                .map(ConsultationRow::id)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(reference));
    }

    List<UUID> lots(UUID consultation) {
        return consultations.facts(consultation).lots().stream()
                .map(lot -> lot.id())
                .toList();
    }

    UUID id(DemoConsortium consortium) {
        return consortia.rows(actors.leadOf(consortium), ENOUGH).stream()
                .filter(row -> row.name().equals(consortium.name()))
                .map(ConsortiumRow::id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(consortium.name()));
    }

    Workspace workspace(DemoConsortium consortium) {
        return consortia.workspace(actors.leadOf(consortium), id(consortium));
    }

    SharesView shares(DemoConsortium consortium) {
        return shares.viewFor(actors.leadOf(consortium), id(consortium));
    }

    UUID invitation(DemoConsortium consortium, String candidate) {
        return workspace(consortium).slots().stream()
                .map(Workspace.SlotLine::turn)
                .filter(turn -> turn != null && turn.name().equals(candidate))
                .map(Workspace.TurnLine::invitationId)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(consortium.name() + ": " + candidate));
    }

    SectionRow section(DemoConsortium consortium, String member) {
        UUID organisation = actors.organisation(member);
        return bids.sections(actors.leadOf(consortium), id(consortium)).stream()
                .filter(row -> row.organisationId().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(consortium.name() + ": " + member));
    }
}

package org.cordee.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;

/** One version of an agreement for a lead and two partners, with helpers for its tests. */
abstract class AgreementSample {

    static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    static final Duration FIVE_DAYS = Duration.ofDays(5);

    final UUID consortium = Ids.next();
    final UUID lead = Ids.next();
    final UUID first = Ids.next();
    final UUID second = Ids.next();

    static Act at(Duration later) {
        Actor actor = new Actor(Ids.next(), null, Set.of(Role.SIGNATORY), Actor.Via.ACCOUNT);
        return new Act(actor, NOW.plus(later));
    }

    static Act now() {
        return at(Duration.ZERO);
    }

    static SignatureWindow window(Act act) {
        return new SignatureWindow(act.at(), act.at().plus(FIVE_DAYS));
    }

    Agreement released(AgreementVersionNumber draft) {
        List<PartyAnnex> annexes = List.of(annex(lead, true, "L"), annex(first, false, "F"), annex(second, false, "S"));
        AgreementPapers papers = new AgreementPapers(SampleAgreementContents.paper("A"), annexes);
        return Agreement.release(now(), Ids.next(), consortium, draft, Wording.USUAL, papers);
    }

    static PartyAnnex annex(UUID organisation, boolean lead, String text) {
        return new PartyAnnex(
                organisation, lead, new SignedParty("Firm", null), lead, SampleAgreementContents.paper(text));
    }

    Agreement open() {
        Agreement agreement = released(new AgreementVersionNumber(1, 1));
        agreement.advance(now(), window(now()));
        return agreement;
    }

    static SigningClick evidence(String text) {
        return new SigningClick("Nadia Benali", "Directrice", Sha256.of(text));
    }

    void sign(Agreement agreement, UUID party, String text) {
        agreement.sign(now(), party, evidence(text));
        agreement.advance(now(), window(now()));
    }
}

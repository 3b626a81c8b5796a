package org.cordee.agreement;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The process step after all parties have signed: asks each member but the lead for its power. Running it twice returns
 * the same answer. When it runs anew after a missed deadline, it asks the members that have not given theirs for the
 * same power.
 */
@Component
@Transactional
public class OpeningPowers {

    private final NegotiatedConsortia groupings;
    private final Agreements agreements;
    private final PowersOfAttorney powers;
    private final AgreementContentReading sources;
    private final SignatureWindows windows;
    private final BusinessClock clock;

    OpeningPowers(
            NegotiatedConsortia groupings,
            Agreements agreements,
            PowersOfAttorney powers,
            AgreementContentReading sources,
            SignatureWindows windows,
            BusinessClock clock) {
        this.groupings = groupings;
        this.agreements = agreements;
        this.powers = powers;
        this.sources = sources;
        this.windows = windows;
        this.clock = clock;
    }

    public PowerRound open(UUID consortiumId) {
        NegotiatedConsortium grouping = groupings.getLocked(consortiumId);
        Agreement agreement = agreements.current(consortiumId);
        Act act = Act.now(Actor.system(), clock);
        SignatureWindow window = windows.from(act.at(), grouping);
        List<PowerOfAttorney> asked = powers.ofAgreement(agreement.id());
        if (asked.isEmpty() && agreement.isInForce()) {
            asked = ask(act, agreement, window);
        } else if (agreement.isInForce()) {
            asked.stream().filter(power -> power.extend(act, window)).forEach(powers::saveAndFlush);
        }
        List<PowerOfAttorney> awaited = asked.stream()
                .filter(power -> power.state() == PowerState.AWAITED)
                .toList();
        SignatureWindow kept = awaited.isEmpty() ? window : awaited.get(0).window();
        return new PowerRound(
                awaited.stream()
                        .map(power -> new PowerRound.Grantor(power.id(), power.organisationId()))
                        .toList(),
                kept.dueAt(),
                kept.remindAt());
    }

    private List<PowerOfAttorney> ask(Act act, Agreement agreement, SignatureWindow window) {
        AgreementContent convention = sources.of(agreement.consortiumId());
        return convention.parties().stream()
                .filter(party -> !party.lead())
                .map(party -> powers.saveAndFlush(PowerOfAttorney.of(
                        act, agreement, party.organisationId(), PowerText.of(convention, party, agreement), window)))
                .toList();
    }
}

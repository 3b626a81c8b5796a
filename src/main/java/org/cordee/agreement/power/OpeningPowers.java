package org.cordee.agreement.power;

import java.util.List;
import java.util.UUID;
import org.cordee.agreement.Agreement;
import org.cordee.agreement.Agreements;
import org.cordee.agreement.convention.Convention;
import org.cordee.agreement.convention.ConventionSources;
import org.cordee.agreement.signing.Window;
import org.cordee.agreement.signing.Windows;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedGrouping;
import org.cordee.consortium.NegotiatedGroupings;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A process step once all have signed: each member but the lead is asked for its power. Run twice, it answers the same; run
 * anew after a deadline that was missed, it asks those who have not given theirs for the power they know.
 */
@Component
@Transactional
public class OpeningPowers {

    private final NegotiatedGroupings groupings;
    private final Agreements agreements;
    private final PowersOfAttorney powers;
    private final ConventionSources sources;
    private final Windows windows;
    private final BusinessClock clock;

    OpeningPowers(
            NegotiatedGroupings groupings,
            Agreements agreements,
            PowersOfAttorney powers,
            ConventionSources sources,
            Windows windows,
            BusinessClock clock) {
        this.groupings = groupings;
        this.agreements = agreements;
        this.powers = powers;
        this.sources = sources;
        this.windows = windows;
        this.clock = clock;
    }

    public PowerRound open(UUID consortiumId) {
        NegotiatedGrouping grouping = groupings.held(consortiumId);
        Agreement agreement = agreements.current(consortiumId);
        Act act = Act.now(Actor.system(), clock);
        Window window = windows.from(act.at(), grouping);
        List<PowerOfAttorney> asked = powers.under(agreement.id());
        if (asked.isEmpty() && agreement.isInForce()) {
            asked = ask(act, agreement, window);
        } else if (agreement.isInForce()) {
            asked.stream().filter(power -> power.extend(act, window)).forEach(powers::saveAndFlush);
        }
        List<PowerOfAttorney> awaited = asked.stream()
                .filter(power -> power.state() == PowerState.AWAITED)
                .toList();
        Window kept = awaited.isEmpty() ? window : awaited.get(0).window();
        return new PowerRound(
                awaited.stream()
                        .map(power -> new PowerRound.Grantor(power.id(), power.organisationId()))
                        .toList(),
                kept.dueAt(),
                kept.remindAt());
    }

    private List<PowerOfAttorney> ask(Act act, Agreement agreement, Window window) {
        Convention convention = sources.of(agreement.consortiumId());
        return convention.parties().stream()
                .filter(party -> !party.lead())
                .map(party -> powers.saveAndFlush(PowerOfAttorney.of(
                        act, agreement, party.organisationId(), PowerText.of(convention, party, agreement), window)))
                .toList();
    }
}

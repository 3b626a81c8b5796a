package org.cordee.composer.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.composer.Brief;
import org.cordee.composer.DesignInput;
import org.cordee.composer.Designing;
import org.cordee.composer.GivenPart;
import org.cordee.composer.TakingOver;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * REST resource of designs of a consortium in preparation: searches for designs that reach both targets, and judges a
 * given one.
 */
@RestController
@RequestMapping("/api/v1/consortia/{id}")
class DesignResource {

    private final Designing designing;
    private final TakingOver takingOver;
    private final DesignAnswers answers;

    DesignResource(Designing designing, TakingOver takingOver, DesignAnswers answers) {
        this.designing = designing;
        this.takingOver = takingOver;
        this.answers = answers;
    }

    /** The lead's figures of the lot; a missing figure is unknown. */
    record BriefBody(
            @NotNull UUID lotId,
            @NotNull BigDecimal amount,
            @Nullable BigDecimal labourShare,
            @Nullable BigDecimal hourlyCost,
            @Nullable @PositiveOrZero Integer clauseHours,
            @Nullable @PositiveOrZero Integer leadHours,
            @Nullable BigDecimal leastLead,
            @Nullable @Min(1) @Max(Brief.MOST_MEMBERS) Integer mostMembers) {

        Brief brief() {
            return new Brief(
                    RuleViolation.inField("amount", () -> new Amount(amount)),
                    labourShare == null ? null : percentage("labourShare", labourShare),
                    hourlyCost == null ? null : RuleViolation.inField("hourlyCost", () -> new Amount(hourlyCost)),
                    clauseHours == null || clauseHours == 0 ? null : new Hours(clauseHours),
                    new Hours(leadHours == null ? 0 : leadHours),
                    percentage("leastLead", leastLead == null ? BigDecimal.ONE : leastLead),
                    mostMembers == null ? Brief.MOST_MEMBERS : mostMembers);
        }
    }

    record GivenBody(
            @NotNull UUID slotId,
            @NotNull UUID establishmentId,
            @NotNull BigDecimal share,
            @PositiveOrZero int hours) {

        GivenPart given() {
            return new GivenPart(slotId, establishmentId, percentage("share", share), new Hours(hours));
        }
    }

    record JudgedBody(
            @NotNull @Valid BriefBody brief, @NotEmpty List<@NotNull @Valid GivenBody> lines) {}

    record ChoiceBody(@NotEmpty List<@NotNull @Valid GivenBody> lines) {}

    private static Percentage percentage(String field, BigDecimal value) {
        return RuleViolation.inField(field, () -> new Percentage(value));
    }

    /** Searches for designs for some seconds; nothing is stored. */
    @PostMapping("/designs")
    DesignAnswers.OutcomeAnswer design(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody BriefBody body, Locale locale) {
        Brief brief = body.brief();
        DesignInput material = designing.material(actor, id, body.lotId());
        return answers.of(designing.design(material, brief), locale);
    }

    /** Judges a design and returns the cheapest changes that reach its missed targets; nothing is stored. */
    @PostMapping("/designs/judgement")
    DesignAnswers.DesignAnswer judge(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody JudgedBody body, Locale locale) {
        List<GivenPart> given = body.lines().stream().map(GivenBody::given).toList();
        return answers.of(
                designing.judge(actor, id, body.brief().lotId(), body.brief().brief(), given), locale);
    }

    /** Changes the slots to match the design: its members first, for its shares and hours. */
    @PutMapping("/design")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOver(Actor actor, @PathVariable UUID id, @Valid @RequestBody ChoiceBody body) {
        takingOver.takeOver(
                actor, id, body.lines().stream().map(GivenBody::given).toList());
    }
}

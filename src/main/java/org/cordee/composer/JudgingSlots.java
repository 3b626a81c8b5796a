package org.cordee.composer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.consortium.RemarkingOnSlots;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.Workspace.SlotLine;
import org.cordee.law.Severity;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.LawTexts;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges the slots of a consortium as a design, with the figures the buyer published: the first candidates with the
 * minimum of their range. Nothing is stored.
 */
@Component
@Transactional(readOnly = true)
class JudgingSlots implements RemarkingOnSlots {

    /** Findings about signatures, which are no fault of a design: nobody can sign before the invitations. */
    private static final Set<String> TOO_EARLY = Set.of("grouping.signatory-missing", "signature.signer-missing");

    private final DesignInputReading materials;
    private final Designing designing;
    private final DesignFormats say;
    private final MessageSource texts;

    JudgingSlots(DesignInputReading materials, Designing designing, DesignFormats say, MessageSource texts) {
        this.materials = materials;
        this.designing = designing;
        this.say = say;
        this.texts = texts;
    }

    @Override
    public List<LotRemarks> remark(Workspace space, List<SlotLine> slots, Locale locale) {
        return space.facts().lotIds().stream()
                .filter(lot -> slots.stream().anyMatch(slot -> slot.lotId().equals(lot)))
                .map(lot -> remark(space, lot, slots, locale))
                .toList();
    }

    @Override
    public List<String> blockers(Workspace space) {
        return space.facts().lotIds().stream()
                .filter(lot ->
                        space.slots().stream().anyMatch(slot -> slot.lotId().equals(lot)))
                .flatMap(lot -> blockers(space, lot).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> blockers(Workspace space, UUID lotId) {
        SlotDesign present = materials.ofSlots(space, lotId, space.slots(), need -> need);
        Amount estimate = present.material().work().estimate();
        if (estimate == null || estimate.isZero()) {
            return List.of();
        }
        try {
            Verdict verdict = designing.verdictOnFirstChoices(present.material(), brief(present, estimate));
            return shown(verdict)
                    .filter(finding -> finding.severity() == Severity.BLOCKER)
                    .map(Finding::code)
                    .toList();
        } catch (RuleViolation notComputable) {
            return List.of();
        }
    }

    private static Brief brief(SlotDesign present, Amount estimate) {
        DesignLot work = present.material().work();
        return new Brief(
                estimate,
                work.terms().labourShare(),
                work.terms().hourlyCost(),
                work.clauseHours() == null || work.clauseHours() == 0 ? null : new Hours(work.clauseHours()),
                Hours.NONE,
                Percentage.of("1"),
                Brief.MOST_MEMBERS);
    }

    private LotRemarks remark(Workspace space, UUID lotId, List<SlotLine> slots, Locale locale) {
        SlotDesign present = materials.ofSlots(
                space, lotId, slots, need -> texts.getMessage("design.slots.somebody", new Object[] {need}, locale));
        Amount estimate = present.material().work().estimate();
        if (estimate == null || estimate.isZero()) {
            return unjudged(lotId, present, texts.getMessage("design.slots.no-estimate", null, locale));
        }
        try {
            Design design = designing.judgeFirstChoices(present.material(), brief(present, estimate));
            return judged(lotId, present, design, locale);
        } catch (RuleViolation no) {
            return unjudged(lotId, present, texts.getMessage(no.key(), no.arguments(), locale));
        }
    }

    private static LotRemarks unjudged(UUID lotId, SlotDesign present, String why) {
        return new LotRemarks(lotId, why, present.open(), List.of(), List.of(), List.of(), List.of());
    }

    private LotRemarks judged(UUID lotId, SlotDesign present, Design design, Locale locale) {
        LawTexts law = LawTexts.in(locale).withNames(design.draft().names());
        Verdict verdict = design.verdict();
        List<Aim> aims = new ArrayList<>();
        aims.add(aim("amount", verdict.amount(), verdict.findings(), law, locale));
        aims.add(aim("hours", verdict.hours(), verdict.findings(), law, locale));
        return new LotRemarks(
                lotId,
                null,
                present.open(),
                aims,
                shown(verdict).map(finding -> remark(finding, law)).toList(),
                design.corrections().stream().map(say::say).toList(),
                design.draft().slices().stream()
                        .map(slice -> new PlannedShare(slice.name(), slice.percent()))
                        .toList());
    }

    /** Returns the findings that concern the slots, worst first. */
    private static Stream<Finding> shown(Verdict verdict) {
        return verdict.toCheck().stream()
                .filter(finding -> !isTooEarly(finding))
                .sorted(Comparator.comparing(Finding::severity).reversed());
    }

    /** Returns true also for the size of a firm that has not been chosen yet. */
    private static boolean isTooEarly(Finding finding) {
        return TOO_EARLY.contains(finding.code())
                || (finding.code().equals("size.figures-missing")
                        && SlotDesign.isSomebody(finding.subject().id()));
    }

    private static Remark remark(Finding finding, LawTexts law) {
        return new Remark(
                finding.severity(),
                finding.code(),
                finding.article(),
                law.finding(finding),
                finding.remedies().stream().map(law::remedy).toList());
    }

    private Aim aim(String name, Verdict.Target target, List<Finding> findings, LawTexts law, Locale locale) {
        return new Aim(
                texts.getMessage("design.target." + name, null, locale),
                target.isMet() ? "ok" : "warn",
                texts.getMessage("design.slots.status." + target.status(), null, locale),
                detail(name, target, findings, law, locale),
                figure(target, target.percent()),
                figure(target, target.threshold()));
    }

    private static @Nullable BigDecimal figure(Verdict.Target target, @Nullable String value) {
        return target.status().equals("NOT_COMPUTABLE") || value == null ? null : new BigDecimal(value);
    }

    /** Returns the reached and the required percentage; or why they are not computable. */
    private @Nullable String detail(
            String name, Verdict.Target target, List<Finding> findings, LawTexts law, Locale locale) {
        String percent = target.percent();
        String threshold = target.threshold();
        if (!target.status().equals("NOT_COMPUTABLE") && percent != null && threshold != null) {
            return texts.getMessage(
                    "design.slots.reached", new Object[] {law.decimal(percent), law.decimal(threshold)}, locale);
        }
        return findings.stream()
                .filter(finding -> finding.code().equals("target." + name + "-not-computable"))
                .map(law::finding)
                .findFirst()
                .orElse(null);
    }
}

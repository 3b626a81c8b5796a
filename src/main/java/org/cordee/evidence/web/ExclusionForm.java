package org.cordee.evidence.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cordee.evidence.DeclaredGround;
import org.cordee.evidence.ExclusionGround;
import org.cordee.evidence.ExclusionStanding;
import org.cordee.evidence.ExclusionVerdict;
import org.cordee.evidence.ExclusionView;
import org.cordee.evidence.GroundStanding;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A member's exclusion declaration as ticked in the form. */
class ExclusionForm {

    private static final String NONE = "NONE";
    private static final String SOME = "SOME";

    private String choice = "";
    private List<ExclusionGround> grounds = new ArrayList<>();
    private Map<ExclusionGround, GroundStanding> standing = new EnumMap<>(ExclusionGround.class);
    private Map<ExclusionGround, String> day = new EnumMap<>(ExclusionGround.class);

    static ExclusionForm of(ExclusionView said) {
        ExclusionForm form = new ExclusionForm();
        form.show(said.standing(), said.verdicts());
        return form;
    }

    void show(ExclusionStanding declared, List<ExclusionVerdict> verdicts) {
        choice = declared == ExclusionStanding.NOT_DECLARED ? "" : verdicts.isEmpty() ? NONE : SOME;
        for (ExclusionVerdict verdict : verdicts) {
            grounds.add(verdict.ground());
            standing.put(verdict.ground(), verdict.standing());
            if (verdict.day() != null) {
                day.put(verdict.ground(), verdict.day().toString());
            }
        }
    }

    /**
     * Returns the ticked grounds. Nothing is preselected: the user must tick that no ground applies, and then nothing
     * else.
     */
    List<DeclaredGround> declared() {
        if (!choice.equals(NONE) && !choice.equals(SOME)) {
            throw RuleViolation.of("choice", "application.exclusion.choice-missing");
        }
        if (choice.equals(NONE) != grounds.isEmpty()) {
            throw RuleViolation.of("grounds", "application.exclusion.contradiction." + choice);
        }
        return grounds.stream().map(this::declared).toList();
    }

    private DeclaredGround declared(ExclusionGround ground) {
        GroundStanding first = ground.standings().iterator().next();
        GroundStanding stands = standing.getOrDefault(ground, first);
        // the form always shows the day; a day typed for a standing that needs none is ignored
        return new DeclaredGround(ground, stands, ground.takesDay(stands) ? day(ground) : null);
    }

    private @Nullable LocalDate day(ExclusionGround ground) {
        String typed = day.getOrDefault(ground, "").strip();
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of("grounds", "application.exclusion.day-wrong", ground.article());
        }
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public List<ExclusionGround> getGrounds() {
        return grounds;
    }

    public void setGrounds(List<ExclusionGround> grounds) {
        this.grounds = grounds;
    }

    public Map<ExclusionGround, GroundStanding> getStanding() {
        return standing;
    }

    public void setStanding(Map<ExclusionGround, GroundStanding> standing) {
        this.standing = standing;
    }

    public Map<ExclusionGround, String> getDay() {
        return day;
    }

    public void setDay(Map<ExclusionGround, String> day) {
        this.day = day;
    }
}

package org.cordee.consortium.web;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;
import org.cordee.consortium.AdvisingComposition;
import org.cordee.consortium.ChangeQuestion;
import org.cordee.consortium.CompositionAdvice;
import org.cordee.law.casefile.CompositionChange;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Advises the lead when a member leaves a consortium or must be replaced. */
@RestController
class CompositionResource {

    private final AdvisingComposition advising;

    CompositionResource(AdvisingComposition advising) {
        this.advising = advising;
    }

    @GetMapping("/api/v1/consortia/{id}/composition-advice")
    CompositionAdvice advise(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID member,
            @RequestParam ChangeQuestion.What what,
            @RequestParam(required = false) CompositionChange.@Nullable Cause cause,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime at,
            @RequestParam(defaultValue = "false") boolean guaranteesKept,
            @RequestParam(defaultValue = "false") boolean competitionKept,
            @RequestParam(required = false) @Nullable UUID newLead,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime replacedAt,
            @RequestParam(defaultValue = "false") boolean signed,
            @RequestParam(defaultValue = "false") boolean proven,
            Locale locale) {
        return advising.advise(
                actor,
                id,
                new ChangeQuestion(
                        member,
                        what,
                        cause,
                        zoned(at),
                        guaranteesKept,
                        competitionKept,
                        newLead,
                        zoned(replacedAt),
                        signed,
                        proven),
                locale);
    }

    private static @Nullable ZonedDateTime zoned(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toZonedDateTime();
    }
}

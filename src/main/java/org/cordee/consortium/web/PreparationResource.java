package org.cordee.consortium.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.consortium.CheckingLaunch;
import org.cordee.consortium.CheckingLaunch.LaunchLine;
import org.cordee.law.Severity;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the findings of the rules that a lead needs before the launch. */
@RestController
@RequestMapping("/api/v1/consortia/{id}")
class PreparationResource {

    private final CheckingLaunch checking;

    PreparationResource(CheckingLaunch checking) {
        this.checking = checking;
    }

    /**
     * One finding before the launch, about the launch itself or about the slots.
     *
     * @param lot by number and title; null where it is about all lots or there is only one
     * @param stopping whether the invitations cannot be sent; a blocking finding that is not stopping asks for a reason
     */
    record FindingAnswer(
            Severity severity,
            String code,
            @Nullable String lot,
            String about,
            @Nullable String article,
            String text,
            List<String> remedies,
            boolean stopping) {}

    /** Answers with the findings of the page, worst first. */
    @GetMapping("/findings")
    List<FindingAnswer> findings(Actor actor, @PathVariable UUID id, Locale locale) {
        return checking.check(actor, id, locale).lines().stream()
                .map(PreparationResource::answer)
                .toList();
    }

    private static FindingAnswer answer(LaunchLine line) {
        return new FindingAnswer(
                line.severity(),
                line.code(),
                line.lot(),
                line.about(),
                line.article(),
                line.text(),
                line.remedies(),
                line.stopping());
    }
}

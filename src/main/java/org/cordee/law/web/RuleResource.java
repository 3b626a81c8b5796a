package org.cordee.law.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cordee.law.tables.RuleLine;
import org.cordee.law.tables.RuleSheet;
import org.cordee.law.tables.Rulebook;
import org.cordee.law.tables.UnjudgedSubject;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns the rules by which the product judges, with cells in FEEL as the tables write them. */
@RestController
@RequestMapping("/api/v1/rules")
class RuleResource {

    private final Rulebook rules;
    private final BusinessClock clock;

    RuleResource(Rulebook rules, BusinessClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** @param notJudged the subjects without a rule */
    record RulesBody(LocalDate on, List<RuleLine> rules, List<String> notJudged) {}

    @GetMapping
    RulesBody list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        LocalDate day = on == null ? clock.today() : on;
        return new RulesBody(
                day,
                rules.rules(day),
                Arrays.stream(UnjudgedSubject.values())
                        .map(UnjudgedSubject::code)
                        .toList());
    }

    @GetMapping("/{rule}")
    RuleSheet read(
            @PathVariable String rule,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        return rules.rule(rule, on == null ? clock.today() : on);
    }

    @GetMapping(path = "/{rule}/files/{table}", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] file(@PathVariable String rule, @PathVariable String table) {
        return rules.file(rule, table);
    }
}

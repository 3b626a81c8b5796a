package org.cordee.law.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.cordee.law.tables.Rulebook;
import org.cordee.law.tables.UnjudgedSubject;
import org.cordee.shared.BusinessClock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the rules to every user who is signed in, as they read on the chosen day, by default today. */
@Controller
@RequestMapping("/rules")
class RuleController {

    private final Rulebook rules;
    private final BusinessClock clock;

    RuleController(Rulebook rules, BusinessClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String on, Model model) {
        model.addAttribute("rules", rules.rules(day(on, model)));
        model.addAttribute("notJudged", UnjudgedSubject.values());
        return "compliance/rules";
    }

    @GetMapping("/{rule}")
    String rule(@PathVariable String rule, @RequestParam(defaultValue = "") String on, Model model) {
        model.addAttribute("sheet", rules.rule(rule, day(on, model)));
        return "compliance/rule";
    }

    @GetMapping("/{rule}/files/{table}")
    ResponseEntity<byte[]> file(@PathVariable String rule, @PathVariable String table) {
        byte[] dmn = rules.file(rule, table);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(table + ".dmn")
                                .build()
                                .toString())
                .body(dmn);
    }

    /** Reads the day. An invalid day gives an error beside the field and today's rules. */
    private LocalDate day(String on, Model model) {
        LocalDate day = clock.today();
        try {
            day = on.isBlank() ? day : LocalDate.parse(on.strip());
        } catch (DateTimeException unreadable) {
            model.addAttribute("noDay", on);
        }
        model.addAttribute("on", day);
        return day;
    }
}

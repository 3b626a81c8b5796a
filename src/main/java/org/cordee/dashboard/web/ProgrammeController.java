package org.cordee.dashboard.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cordee.dashboard.Programme;
import org.cordee.dashboard.Programme.Filter;
import org.cordee.dashboard.ProgrammeCsv;
import org.cordee.dashboard.WatchingProgramme;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the charter's two aims over all consortia to the coordinator. */
@Controller
@RequestMapping("/programme")
class ProgrammeController {

    private static final int PAGE_SIZE = 10;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final WatchingProgramme watching;
    private final ProgrammeCsv sheet;

    ProgrammeController(WatchingProgramme watching, ProgrammeCsv sheet) {
        this.watching = watching;
        this.sheet = sheet;
    }

    @GetMapping
    String programme(
            Actor actor,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Filter filter = filter(territory, theme, state);
        model.addAttribute("view", watching.programme(actor, filter));
        model.addAttribute(
                "unfinished", watching.unfinished(actor, filter, PageRequest.of(Math.max(0, page), PAGE_SIZE)));
        return "dashboard/programme";
    }

    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> figures(
            Actor actor,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String state,
            Locale locale) {
        Programme programme = watching.programme(actor, filter(territory, theme, state));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("programme.csv")
                                .build()
                                .toString())
                .body(sheet.csv(programme, locale).getBytes(StandardCharsets.UTF_8));
    }

    /** Builds the filter; the form sends an empty text for an open choice. */
    private static Filter filter(@Nullable String territory, @Nullable String theme, @Nullable String state) {
        return new Filter(chosen(territory), chosen(theme), chosen(state));
    }

    private static @Nullable String chosen(@Nullable String code) {
        return StringUtils.hasText(code) ? code : null;
    }
}

package org.cordee.dashboard.web;

import java.util.Locale;
import org.cordee.dashboard.Funnel;
import org.cordee.dashboard.FunnelFilter;
import org.cordee.dashboard.FunnelSheet;
import org.cordee.dashboard.NeedStage;
import org.cordee.dashboard.WatchingFunnel;
import org.cordee.document.ListFormat;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows coordinators the way of buyers' needs to contracts, and writes it as a file. */
@Controller
@RequestMapping("/funnel")
class FunnelController {

    private static final int PAGE_SIZE = 10;
    private static final int LAST_PAGE = 100_000;

    private final WatchingFunnel watching;
    private final FunnelSheet sheet;

    FunnelController(WatchingFunnel watching, FunnelSheet sheet) {
        this.watching = watching;
        this.sheet = sheet;
    }

    @GetMapping
    String funnel(
            Actor actor,
            @ModelAttribute("form") FunnelForm form,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        FunnelFilter filter = form.filter();
        Funnel funnel = watching.funnel(actor, filter);
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        model.addAttribute("view", funnel);
        model.addAttribute("stages", NeedStage.values());
        model.addAttribute("stage", form.listed());
        model.addAttribute("only", form.isOnly());
        model.addAttribute(
                "needs",
                watching.needs(actor, filter, form.listed(), form.isOnly(), PageRequest.of(number, PAGE_SIZE)));
        model.addAttribute("months", FunnelFilter.MONTHS);
        model.addAttribute("chart", MedianChart.of(funnel.structures(), funnel.buyers(), locale));
        model.addAttribute("map", FunnelMap.of(funnel));
        model.addAttribute("formats", ListFormat.values());
        return "dashboard/funnel";
    }

    /** Answers with a file of the figures; a POST, because it is recorded who took it. */
    @PostMapping("/export")
    ResponseEntity<byte[]> export(
            Actor actor,
            @ModelAttribute("form") FunnelForm form,
            @RequestParam(defaultValue = "CSV") ListFormat format,
            Locale locale) {
        byte[] file = sheet.export(actor, form.filter(), format, locale);
        return FileDownload.of("besoins-marches." + format.extension(), format.mediaType(), file);
    }
}

package org.cordee.dashboard.web;

import java.util.UUID;
import org.cordee.dashboard.FunnelFilter;
import org.cordee.dashboard.NeedStage;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * The choice of a coordinator as its page sends it; an open choice is an empty text.
 *
 * @param programme the id of a followed programme
 * @param stage the needs of the list came so far
 * @param only whether they came no further
 */
record FunnelForm(
        @Nullable UUID programme,
        @Nullable String territory,
        @Nullable String theme,
        @Nullable Integer months,
        @Nullable NeedStage stage,
        @Nullable Boolean only) {

    FunnelFilter filter() {
        return new FunnelFilter(programme, text(territory), text(theme), months == null ? 0 : months);
    }

    NeedStage listed() {
        return stage == null ? NeedStage.PUBLISHED : stage;
    }

    boolean isOnly() {
        return Boolean.TRUE.equals(only);
    }

    private static @Nullable String text(@Nullable String code) {
        return StringUtils.hasText(code) ? code : null;
    }
}

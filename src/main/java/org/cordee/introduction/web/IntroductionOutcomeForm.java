package org.cordee.introduction.web;

import org.cordee.introduction.IntroductionOutcome;
import org.jspecify.annotations.Nullable;

/** What came of an introduction, as one side says it. */
record IntroductionOutcomeForm(@Nullable IntroductionOutcome outcome) {}

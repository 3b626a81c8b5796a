package org.cordee.introduction.web;

import org.cordee.introduction.IntroductionOutcome;
import org.jspecify.annotations.Nullable;

/** The result of an introduction, as one side reports it. */
record IntroductionOutcomeForm(@Nullable IntroductionOutcome outcome) {}

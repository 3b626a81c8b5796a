package org.cordee.introduction.web;

import org.cordee.introduction.IntroductionRefusal;
import org.jspecify.annotations.Nullable;

/** The no of one side with its reason. */
record IntroductionRefusalForm(@Nullable IntroductionRefusal reason) {}

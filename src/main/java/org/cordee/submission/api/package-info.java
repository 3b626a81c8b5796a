/** The room over HTTP for programs. */
@NullMarked
package org.cordee.submission.api;

import org.jspecify.annotations.NullMarked;

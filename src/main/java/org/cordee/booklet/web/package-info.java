/** Pages and API of impact booklets. */
@NullMarked
package org.cordee.booklet.web;

import org.jspecify.annotations.NullMarked;

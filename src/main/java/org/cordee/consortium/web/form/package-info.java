/** What several pages of groupings are typed into: words, decisions and figures. */
@NullMarked
package org.cordee.consortium.web.form;

import org.jspecify.annotations.NullMarked;

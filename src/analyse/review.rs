//! Reviews: an SOP and its agency come in, the day on which somebody should look it over again goes out.

use crate::model::{DateField, Day, Library, Sop, months_after};

/// Months between reviews where the agency says nothing.
const USUAL_MONTHS: i32 = 24;

/// When an SOP should be looked over.
#[derive(Clone, Copy, Debug)]
pub struct Review<'a> {
    /// The last of its dates, from which the months are counted.
    pub last: &'a DateField,
    /// The first day that date can mean.
    pub since: Day,
    /// Months between reviews.
    pub months: i32,
    /// Whether the agency set them.
    pub is_own: bool,
    /// The day of the review.
    pub due: Day,
}

/// Whether an SOP is one that is looked over: in force, or not said to be a draft, in an agency that wants reviews.
pub fn is_reviewed(library: &Library, sop: &Sop) -> bool {
    sop.is_live() && !sop.says_draft() && months(library, sop).0 > 0
}

/// Months between reviews, and whether the agency set them.
fn months(library: &Library, sop: &Sop) -> (i32, bool) {
    let agency = library.agency(&sop.id.agency);
    let own = agency.and_then(|agency| agency.review_months.as_ref()?.trim().parse::<i32>().ok());
    (own.unwrap_or(USUAL_MONTHS), own.is_some())
}

/// The next review of an SOP; nothing where it is not looked over, has no date, or its agency wants no reviews.
pub fn review<'a>(library: &Library, sop: &'a Sop) -> Option<Review<'a>> {
    if !is_reviewed(library, sop) {
        return None;
    }
    let (months, is_own) = months(library, sop);
    let dated = sop.dates.binding();
    let days: Vec<(Day, &DateField)> = dated
        .filter_map(|field| Some((field.meaning.first_day()?, field)))
        .collect();
    // The first of two equal days is the one that binds most.
    let last = days.into_iter().rev().max_by_key(|(day, _)| *day);
    let (since, last) = last?;
    Some(Review {
        last,
        since,
        months,
        is_own,
        due: months_after(since, months)?,
    })
}

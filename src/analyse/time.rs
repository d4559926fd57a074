//! Time: written amounts and the working week come in, minutes go out.

use crate::model::{Amount, Site, Unit, WrittenTime};

/// A stretch of time in working minutes, from the best case to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Minutes {
    /// Best case.
    pub least: f64,
    /// Worst case.
    pub most: f64,
}

impl Minutes {
    /// Adds the steps of a sequence.
    pub fn plus(self, other: Minutes) -> Minutes {
        Minutes {
            least: self.least + other.least,
            most: self.most + other.most,
        }
    }
}

/// Working minutes of a written time; nothing where it has no amount.
///
/// A day, a week and a month count as working time of the site (Perpres 21/2023: 37.5 hours in five days; a month has
/// twenty-one working days, a year twelve such months); `1x24 jam` stays 24 hours.
pub fn minutes(site: &Site, time: &WrittenTime) -> Option<Minutes> {
    let WrittenTime::Amount { least, most, .. } = time else {
        return None;
    };
    Some(Minutes {
        least: sum(site, least),
        most: sum(site, most),
    })
}

fn sum(site: &Site, amounts: &[Amount]) -> f64 {
    amounts
        .iter()
        .map(|amount| amount.number * unit_minutes(site, amount.unit))
        .sum()
}

fn unit_minutes(site: &Site, unit: Unit) -> f64 {
    let day = site.hours_per_day * 60.0;
    match unit {
        Unit::Second => 1.0 / 60.0,
        Unit::Minute => 1.0,
        Unit::Hour => 60.0,
        Unit::Day | Unit::WorkingDay => day,
        Unit::Week => day * site.days_per_week,
        Unit::Month => day * 21.0,
        Unit::Year => day * 21.0 * 12.0,
    }
}

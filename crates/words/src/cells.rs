//! Numbers that are added up service by service, in room that is used again. What is added and why is `score.rs`'s.

/// A number for each service, nought for most: those that are not are noted, so that only they are gone through.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cells {
    pub(crate) values: Vec<u32>,
    /// As long as there are services and one more, so that noting one never asks for room.
    touched: Vec<u32>,
    count: usize,
}

impl Cells {
    pub(crate) fn fit(&mut self, services: usize) {
        self.clear();
        self.values.resize(services, 0);
        self.touched.resize(services + 1, 0);
    }
    pub(crate) fn clear(&mut self) {
        for at in self.touched.iter().take(self.count) {
            if let Some(value) = self.values.get_mut(*at as usize) {
                *value = 0;
            }
        }
        self.count = 0;
    }
    pub(crate) fn touched(&self) -> &[u32] {
        self.touched.get(..self.count).unwrap_or_default()
    }
    /// Notes without asking: what was there already is written over by the next.
    pub(crate) fn at(&mut self, service: u32) -> Option<&mut u32> {
        let value = self.values.get_mut(service as usize)?;
        *self.touched.get_mut(self.count)? = service;
        self.count += usize::from(*value == 0);
        Some(value)
    }
    pub(crate) fn raise(&mut self, service: u32, to: u32) {
        if let Some(value) = self.at(service) {
            *value = to.max(*value);
        }
    }
    pub(crate) fn get(&self, service: u32) -> u32 {
        self.values.get(service as usize).copied().unwrap_or_default()
    }
    /// Keeps at each service the less of two, so only where both have something; the points of what goes that way are
    /// gathered apart.
    pub(crate) fn join(&mut self, other: &Self, apart: &mut Self) {
        for service in other.touched() {
            if self.get(*service) == 0
                && let Some(value) = apart.at(*service)
            {
                *value += other.get(*service) >> 1;
            }
        }
        let all = std::mem::take(&mut self.count);
        for at in 0..all {
            let service = self.touched.get(at).copied().unwrap_or_default();
            let Some(value) = self.values.get_mut(service as usize) else { continue };
            let least = (*value).min(other.get(service));
            if least == 0
                && let Some(apart) = apart.at(service)
            {
                *apart += *value >> 1;
            }
            *value = least;
            if let Some(place) = self.touched.get_mut(self.count) {
                *place = service;
            }
            self.count += usize::from(least != 0);
        }
    }
}
